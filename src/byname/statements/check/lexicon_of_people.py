"""The words by which texts tell of one person: age, sentence, dates, standing, places, awards.

Gives patterns in English, Belarusian and Russian; the latter two by stems, since words inflect.
"""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?:{one})" for one in patterns), re.IGNORECASE)


YEARS_WORD = r"(?:years?|yrs?\.?|гадо[ўвм]\w*|гады|гадам?і?|год[а-я]*|лет)"
YEARS_AFTER = re.compile(rf"^[\s\u00a0-]*{YEARS_WORD}\b", re.IGNORECASE)
MONTHS_AFTER = re.compile(r"^[\s\u00a0-]*(?:months?|месяц\w*)\b", re.IGNORECASE)
DAYS_AFTER = re.compile(
    r"^[\s\u00a0-]*(?:days?|дз[её]н\w*|дні|дня|дней|день|сут\w+)\b", re.IGNORECASE
)
AGE_AFTER = re.compile(
    r"^[\s\u00a0-]*(?:years?[\s-]old\b|years? of age\b|-?year-?olds?\b|[\s\u00a0-]*(?:гадо?в|летн)\w+|"
    r"(?:гадоў|гады|год) ад нараджэння|лет от роду)",
    re.IGNORECASE,
)
AGE_BEFORE = re.compile(
    r"(?:\bage[d]?(?: of)?|\bdead at|\bdied at|\bat the age of|\bва ўзросце|\bу ўзросце|\bв возрасте|\bаged about|"
    r"\b(?:яму|ёй|якому|якой|ему|ей|которому|которой)(?: (?:ужо|уже|было|споўнілася|исполнилось|цяпер|сейчас))*"
    r"|\b(?:turned|turns|is|was) (?:(?:now|only|just|already|barely) )?)\s*$",
    re.IGNORECASE,
)
YEAR_OF_LIFE = re.compile(
    r"\d+-(?:м|ым|ом) год(?:зе|у) (?:жыцця|жизни)|\d+(?:st|nd|rd|th) year of (?:his|her) life|"
    r"(?<=ішоў )\d+-(?:ы|і|ці) год|(?<=ідзе )\d+-(?:ы|і|ці) год|(?<=ш[её]л )\d+-й год|(?<=ид[её]т )\d+-й год",
    re.IGNORECASE,
)
LIFE_YEARS = re.compile(
    r"\s*,?\s*\(?(?P<born>(?:19|20)\d{2})\s?[—–-]\s?(?P<died>(?:19|20)\d{2})\)?"
)
_DAY = (
    r"(?:\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2}|\d{1,2}(?:st|nd|rd|th)? [^\W\d_]+,? (?:19|20)\d{2}|"
    r"[^\W\d_]+ \d{1,2},? (?:19|20)\d{2})(?:[ \u00a0](?:года|г\.|р\.))?"
)
BIRTH_YEAR = re.compile(
    r"\s*,?\s*\(?(?:(?:b\.|born|нар\.|род\.)(?: in| у| в)?\s+(?P<after>(?:19|20)\d{2})|"
    r"(?P<before>(?:19|20)\d{2}) (?:г\.\s?р\.|года (?:рождения|нараджэння)|г\.н\.))",
    re.IGNORECASE,
)
LIFE_DAYS = re.compile(
    rf"\s*,?\s*\(?(?:(?:b\.|born|род\.|нар\.|\*)\s*)?(?P<born>{_DAY})\s*[—–-]\s*(?:†\s*)?(?P<died>{_DAY})\)?",
    re.IGNORECASE,
)
DIED_NEXT = re.compile(
    r"\s+(?:has |had )?(?P<died>(?:died|passed away|is dead|умерла?|погибла?|скончал(?:ся|ась)|памёр|памерла|"
    r"загіну(?:ў|ла)|сканаў|сканала))\b",
    re.IGNORECASE,
)
REGIME = _any(
    r"\b(?P<en>general|medium|strict|maximum|special|enhanced)(?:[- ](?:security|regime))",
    r"\b(?P<be>агульн|узмоцнен|строг|асаблів)\w* рэжым\w*",
    r"\b(?P<ru>общ|усиленн|строг|особ)\w* режим\w*|"
    r"\bрежим\w*\s*[:—–-]?\s*(?P<after>общ|усиленн|строг|особ)\w*|"
    r"\bрэжым\w*\s*[:—–-]?\s*(?P<after_be>агульн|узмоцнен|строг|асаблів)\w*",
)
# A court gives years: no age, though "gave him 10 years" stands where an age may.
IMPOSED = re.compile(
    r"\b(?:court|gave|sentence\w*)\b[^.;,]*$|(?:\bсуд\b|прызнач|прысуд|назнач|\b(?:далі|даў|дала|дали|дал) |приговор|прыгавор)[^.;,]*$",
    re.IGNORECASE,
)
SENTENCE_BEFORE = _any(
    r"\b(?:sentenc\w+|condemn\w*|convict\w*|trial|verdict|jail\w*|imprison\w*|serv(?:es|ing|ed|e)|term|received|got|given|handed|court|gave|gives|gets|locked (?:up|away)|(?:put|sent) (?:away|down)|in for|faces|behind bars for)\b[^.;]{0,70}$|\b(?:locked|put|sent) [^.;]{0,40}\b(?:away|down|up) for $",
    r"(?:асу(?:дж|дз)|засу(?:дж|дз)|прыгавор|прыгаварыл|прысуд|прызнач|вырак|тэрмін|далі|суд |агучы|абвясці|зачыта|вынес|адбыва|атрыма[ўл]|закры(?:лі|ты|ла)|пасадз|уляпі|упая|адправі(?:лі|ў) ў калоні)\w*[^.;]{0,70}$",
    r"(?:осу(?:жд|д)|приговор|приговар|назнач|срок|отбыва|дали|огласи|объяви|зачита|вынес|суд |получил|закры(?:ли|т|ла)|посади|впая|влепи|отправи(?:ли|л) в колони)\w*[^.;]{0,70}$",
)
SENTENCE_AFTER = re.compile(
    r"^(?:[\s\u00a0-]*(?:years?|months?|year|гадо[ўвм]\w*|гады|год\w*|лет|месяц\w*))?[\s-]*"
    r"(?:(?:in|of|at|behind)\b[^.;,]{0,30}\b(?:prison|jail|colony|imprisonment|custody|bars|detention|"
    r"deprivation of liberty|camp|confinement)|(?:is|was|are) (?:his|her|their|the) (?:term|sentence)\b|[—–-] ?(?:(?:яго|яе|такі|такая|вось|его|её|ее|такой|таков) )?(?:тэрмін|прысуд|срок|приговор)\b|(?:prison |jail |custodial )?(?:sentences?|terms?)\b|imprisonment|to serve\b|"
    r"(?:зняволення|калоніі|турмы|пазбаўлення|абмежавання|у калоніі|за кратамі|узмоцненага|строгага|агульнага)|"
    r"(?:лишения|колонии|тюрьмы|заключения|ограничения|в колонии|строгого|общего|усиленного|тэрміну\b|срока\b))",
    re.IGNORECASE,
)
CONTACT = _any(
    r"\b(?:contact|communicat\w*|letters?|heard|news|word|correspondence|phone call|sign of life|silent|silence|a (?:single )?line|postcards?|nothing|envelopes?)\b",
    r"\b(?:сувяз|кантакт|ліст|вест|перапіск|навін|чу(?:ў|лі|ць)|маўч|цішын|радк|звест|ні слова|канверт|паштоўк|нічога не вед)\w*",
    r"\b(?:связ|контакт|письм|писем|вест|переписк|новост|слыша|слышн|молч|тишин|строч|сведени|ни слова|конверт|открытк|ничего не зна)\w*",
)
CAPTIVE = _any(
    r"\b(?:captivity|behind bars|(?:time|days) (?:inside|held)|in (?:prison|custody|detention|jail)|imprisoned|detained|held|locked up|jailed)\b",
    r"\b(?:за кратамі|[уў] (?:няволі|зняволенні|турме|вязніцы))\b",
    r"\b(?:за реш[её]ткой|в (?:неволе|заключении|тюрьме|плену))\b",
)
EVENTS: dict[str, re.Pattern[str]] = {
    "detained": _any(
        r"\b(?:detained|arrested|arrest|detention|seized|taken into custody|taken away|taken from|was taken|came for|"
        r"picked up|grabbed|captured|apprehended|snatched|rounded up|raided|taken)\b",
        r"\b(?:затрыма|арышт|схапі|забра|скруці|узя(?:лі|ты|тая)|павязалі)\w*|\bпрыйшлі (?:па|за)\b|"
        r"\b(?:трапі|апыну)\w* (?:за краты|за кратамі|ў турм\w+|у турм\w+)",
        r"\b(?:задерж|арест|схвати|забра|скрути|взял|повязали)\w*|\bвзят[аы]?\b|\bпришли за\b|"
        r"\b(?:попа|оказа)\w* (?:за реш\w+|в тюрьм\w+)",
    ),
    "captive": _any(
        r"\b(?:imprisoned|jailed|behind bars|in (?:prison|custody|jail)|held|locked up)\b",
        r"\bзняволен\w*|\bза краты|\bза кратамі|\bсядз(?:іць|еў|ела|елі)\b|\bпад вартай|\b[уў] (?:няволі|турме|зняволенні)",
        r"\bзаключ[её]н\w*|\bза реш[её]тк\w*|\bсидит|\bсидел[аи]?\b|\bпод стражей|\bв (?:неволе|тюрьме|заключении)",
    ),
    "sentenced": _any(
        r"\b(?:sentenced|convicted|verdict|condemned|found guilty|handed down|handed|sentence|court|term|tried|trial|judge|"
        r"judgment|judgement|ruling|gave|given|conviction)\b|\b(?:got|received) (?:\S+ ){1,3}(?:years?|yrs)\b",
        r"\b(?:асу(?:дж|дз)|засу(?:дж|дз)|прыгавор|прыгаварыл|прысуд|вырак|суддз)\w*|\bсуд(?:[уа]|ом|зілі|зіла|зіў)?\b|\bда(?:лі|валі)\b|\bпрысу\w*|\b(?:атрыма[ўл]\w*|дасталі) (?:\S+ ){1,3}(?:год|гады|гадоў)\b|\b(?:агучы|абвясці|зачыта)\w* прысуд",
        r"\b(?:осу(?:жд|д)|приговор|приговар|судь)\w*|\bсуд(?:[уа]|ом|или|ил|ила)?\b|\bда(?:ли|вали)\b|\bвынес\w*|\bполучил\w* (?:\S+ ){1,3}(?:год|года|лет)\b",
    ),
    "died": _any(
        r"\b(?:died|death|dies|perished|killed|passed away|lost (?:his|her) life|did not survive|dead|is gone|"
        r"(?:day|anniversary) of (?:his|her) death)\b",
        r"\b(?:памер|памёр|памерл|загіну|сканал|смерц|смерт|гібел)\w*|\bне стала|\bпайш\w+ з жыцця|\bняма з намі|\bне перажы\w+|\bадыш\w+ у",
        r"\b(?:умер|погиб|скончал|смерт|гибел)\w*|\bне стало|\bуш[её]?л\w* из жизни|\bнет с нами|\bне пережил\w*",
    ),
    "released": _any(
        r"\b(?:released|release|freed|free|pardoned|pardon|set free|left prison|left the colony|walk(?:ed|s) free|walk(?:ed|s) out|let go|"
        r"let out|out of prison|returned home|came home|c[ao]me back home|(?:been|is|are|was|were) (?:back )?home|welcomed (?:home|back)|welcom\w+|at liberty|regained (?:his|her) freedom|amnestied)\b",
        r"\b(?:вызвал|вызвален|памілава|амніст)\w*|\bна (?:вол[іюя]|свабод[зу]\w*)\b|\bвярну\w+ (?:дадому|дамоў|дахаты)|\bдома (?:з|са|ад)\b|\bсустр(?:э|ака)лі\b|"
        r"\bвыйш(?:аў|ла|лі)\b(?!\s+(?:на (?!волю|свабоду)|замуж|з дому))",
        r"\b(?:освобо[жд]|помилова|амнист)\w*|\bна (?:вол[еюя]|свобод[еу])\b|\bвернул\w+ домой|\bдома (?:с|со|от)\b|\bвстре(?:ча|ти)ли\b|"
        r"\bвыш(?:ел|ла|ли)\b(?!\s+(?:на (?!волю|свободу)|замуж|из дома))",
    ),
    "born": _any(r"\bborn\b|\bbirth(?:day)?\b|\bdate of birth\b|\bd\.?o\.?b\b", r"\bнара(?:дзі|дж)\w*|\bнародзінаў\b|\bн\.\s*$|\bз'?’?явіўся на свет", r"\bроди(?:л|в)\w*|\bрожд\w*|\bпоявил\w+ на свет"),
    "recognised": _any(
        r"\brecogni[sz]ed\b[^.;]{0,30}\bas\b|\bdeclared a political prisoner",
        r"\bпрызна(?:н|л|лі)\w*", r"\bпризна(?:н|л|ли)\w*",
    ),
    "contacted": _any(
        r"\b(?:last|latest|final|most recent) (?:known |ever )?(?:letter|contact|communication|call|visit|heard|news|message|word|line|postcard|sign|one)\w*\b|\bheard (?:from|of)\b|\b(?:no|any) (?:news|letters?|contact|word|communication)\b|\blast (?:wrote|write|heard|seen)\b|\bincommunicado since\b|\b(?:letter|postcard|message|note|card) (?:came|arrives|arrived|reached us|from|is dated|was dated|of|dated)\b|\bwrote\b",
        r"\bапошн\w+ (?:\w+ )?(?:ліст|зван|сустрэч|вест|раз|кантакт|спатканн|паштоў|слов)\w*|\bня?ма(?: ніякіх)? (?:вестак|лістоў|сувязі)|\bніхто [^.;]{0,25}(?:чуў|атрымліваў)|\bбез (?:вестак|сувязі|лістоў) з|\bдатава\w+|\b(?:ліст|паштоўк|запіск|вестачк)\w* ад\b|\bліст (?:ад \w+ )?(?:быў|прыйшоў|дайшоў|датав)\w*|\bмаўчы\w+ з|\bапошні (?:\w+ )?(?:прыйшоў|быў|дайшоў|датав\w+)|\b(?:на)?піса(?:ў|ла)\b",
        r"\bпоследн\w+ (?:\w+ )?(?:письм|звон|свидани|вест|раз|контакт|открытк|слов)\w*|\bнет(?: никаких)? (?:вестей|писем|связи)|\bникто [^.;]{0,25}(?:слышал|получал)|\bбез (?:вестей|связи|писем) с|\bдатиров\w+|\b(?:письм|открытк|записк|весточк)\w+ от\b|\bписьмо (?:было|пришло|дошло|помечено)\b|\bмолчит с|\bпоследнее (?:\w+ )?(?:пришло|было|дошло|датиров\w+)|\b(?:на)?писал[а]?\b",
    ),
    "transferred": _any(
        r"\b(?:transferred|moved|taken to|sent to|arrived)\b", r"\b(?:перав[её]з|этапава|перавялі|перавед|этап)\w*",
        r"\b(?:перевез|этапирова|перевел|перевед|этап)\w*",
    ),
}  # fmt: skip
# "Will be free in 2033": when a sentence ends.
ENDS = _any(
    r"\b(?:(?:will|should|is (?:due|set)|can|could) (?:only |not )?(?:to )?(?:be (?:free|released|out|home)|(?:get|come|walk) out|come home|leave prison)|"
    r"release (?:date|is due|due)|(?:sentence|term) (?:ends|expires|runs out|runs until|will end))\b",
    r"\b(?:выйдзе|павін\w+ выйсці|вызваліцца|тэрмін (?:скончыцца|заканчваецца|скончваецца)|дата вызвалення|канец тэрміну)\b",
    r"\b(?:выйдет|долж\w+ выйти|освободится|срок (?:кончается|истекает|закончится|заканчивается)|дата освобождения|конец срока)\b",
)
BIRTHDAY = _any(
    r"\bturn(?:s|ed|ing)?\b|\bbirthday\b|\b(?:will|[’']ll) be \d\d\b",
    r"\b(?:вам|табе|яму|ёй) будзе \d\d\b|\bспоўні\w+|\bдзень (?:нараджэння|народзінаў)\b|\bнарадзіны\b",
    r"\b(?:вам|тебе|ему|ей) будет \d\d\b|\bисполни\w+|\bдень рождения\b",
)
STANDING = {
    "held": _any(
        r"\b(?:remains?|(?:is|are) still|(?:is|are) currently|(?:is|are) being|(?:is|are)) (?:in (?:prison|custody|jail|detention)|behind bars|imprisoned|held|detained|incarcerated|a political prisoner)\b|\bremains? (?:imprisoned|jailed)|\bis serving\b|\b(?:still|remains?|now|yet) (?:in (?:prison|jail|custody|detention)|behind bars|held|inside|imprisoned|jailed|locked up|serving|not free)\b|\b(?:is|are) (?:still )?(?:in (?:the |a )?(?:penal )?colony|locked up|jailed)\b",
        r"\b(?:усё яшчэ|па-ранейшаму|дагэтуль) [уў] (?-i:[А-ЯІЎ])\w+|\b(?:застаецца|застаюцца|дагэтуль|знаходзіцца|утрымліваецца|сядзіць|усё яшчэ|усё ж|па-ранейшаму|цяпер|зараз) [^.;]{0,20}(?:за кратамі|[уў] (?:няволі|зняволенні|турме|калоніі|вязніцы)|сядзіць|пад вартай)|\bадбывае|\b(?:утрымліваецца|ўтрымліваецца)\b",
        r"\b(?:вс[её] ещ[её]|по-прежнему|до сих пор) в (?-i:[А-Я])\w+|\b(?:оста[её]тся|остаются|до сих пор|находится|содержится|сидит|вс[её] ещ[её]|по-прежнему|сейчас|теперь) [^.;]{0,20}(?:за реш[её]ткой|в (?:неволе|заключении|тюрьме|колонии)|сидит|под стражей)|\bотбывает",
    ),
    "free": _any(
        r"\b(?:is|are) (?:now )?(?:free|at liberty)\b|\bhas (?:already )?been (?:released|freed|pardoned)\b|\bwalked free\b|\bwas (?:released|freed|pardoned|set free)\b|\b(?:is|are) (?:finally |already |back )?home\b(?! ?sick)",
        r"(?:(?<=, )|(?<=статус: ))вызвален(?:ы|ая)(?=\s*[.,;)\n]|$)|\b(?:ужо |таксама )?на (?:волі|свабодзе)\b|\bвыйш(?:аў|ла) на (?:волю|свабоду)\b|\bвызваліў?ся\b|\bвызвалілася\b|\b(?:ужо|ўжо) (?:дома|вольн\w+)\b",
        r"(?:(?<=, )|(?<=статус: ))освобожд[её]н(?:а)?(?=\s*[.,;)\n]|$)|\b(?:уже |тоже )?на (?:воле|свободе)\b|\bвыш(?:ел|ла) на (?:волю|свободу)\b|\bосвободил(?:ся|ась)\b|\bуже (?:дома|свобод(?:ен|на))\b",
    ),
    "dead": _any(r"\bthe late\b", r"\bнябожчык", r"\bпокойн"),
}  # fmt: skip
COLONY = re.compile(
    r"(?:\b(?:penal )?colony:?(?: no\.?| number| nr\.?| №| #)?|\b(?:ik|pk)[\s-]?|\bкалоні\w+:?(?: №| нумар)?|\bколони\w+:?(?: №| номер)?"
    r"|\b(?:ПК|ИК)[\s-]?№?|\bprison (?:no\.?|№)|\bтурм\w+ №|\bтюрьм\w+ №)[\s\u00a0-]*(\d{1,2})\b",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    r"\b(?:articles?|art\.|артыкул\w*|арт\.|стать\w+|стат(?:ей|ьям)|ст\.|артикул\w*)[\s\u00a0]*(?:№[\s\u00a0]*)?(\d{2,3}(?:[-.]\d{1,2})?)\b|"
    r"\b(\d{3})(?:-?(?:й|му|м|ю|ую|ай|ой|я|ым))?[\s\u00a0](?:стать\w+|артыкул\w*)\b",
    re.IGNORECASE,
)
AWARD = re.compile(
    r"(?P<before>\b(?:19|20)\d{2}\b)?[^.;\n\d]{0,25}?(?P<award>"
    r"\bNobel(?: Peace)?(?: Prize)?(?: (?:in|for) (?:literature|physics|chemistry|medicine|economics))?|\bPeace Prize|\bпрэмі\w+ міру|\bпреми\w+ мира|\bSakharov Prize|\bVáclav Havel(?: Human Rights)? Prize|\bRight Livelihood Award|"
    r"\bНобел[еі]ўск\w+(?: прэмі\w+)?(?: міру| (?:па|у галіне) (?:літаратур\w+|фізі\w+|хімі\w+|медыцын\w+))?|\bНобел(?:я|ь|ем|ю)\b|\bНобелевск\w+(?: преми\w+)?(?: мира| (?:по|в области) (?:литератур\w+|физик\w+|хими\w+|медицин\w+))?|\bпрэмі\w+ імя Сахарава|\bпреми\w+ (?:имени )?Сахарова|\bпрэмі\w+ Сахарава|"
    r"\b(?:prize|award)\b|\bпрэмі(?:я|і|ю|яй)\b|\bпреми(?:я|и|ю|ей)\b)"
    r"(?P<after>[^.;\n\d]{0,60}?(?P<year>\b(?:19|20)\d{2}\b))?",
    re.IGNORECASE,
)
