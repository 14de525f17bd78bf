"""The words by which texts say what a number counts, in English, Belarusian and Russian.

Gives patterns: what is counted (people, women, cases …), what happened to them (the measure), and
what narrows it down. Belarusian and Russian words are given by their stems, since they inflect.
"""

import re
from typing import NamedTuple


class Trigger(NamedTuple):
    """Words that make a number a figure of ``measure``. ``scope``: what they narrow it to."""

    measure: str
    pattern: re.Pattern[str]
    scope: tuple[tuple[str, str], ...] = ()


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?:{one})" for one in patterns), re.IGNORECASE)


def _t(measure: str, *patterns: str, **scope: str) -> Trigger:
    return Trigger(measure, _any(*patterns), tuple(scope.items()))


PRISONERS = _any(
    r"\bpolitical (?:prisoner|detainee|inmate)s?\b",
    r"\bprisoners? of conscience\b",
    r"\bпаліт(?:ычн\w+ )?(?:вязн|зняволен)\w*",
    r"\bпалітвязе?н\w*",
    r"\bполит(?:ическ\w+ )?(?:заключ[её]нн|узник)\w*",
    r"\bполит(?:узник|зэк|зек)\w*",
    r"\bвязн\w+ сумлення\b",
    r"\bузник\w+ совести\b",
)
_PEOPLE = (
    r"\b(?:people|persons?|individuals?|prisoners?|detainees?|inmates?|defendants?|citizens?|"
    r"belarusians?|activists?|protesters?|human beings|convicts?|captives?|hostages?|names|friends|souls|compatriots|countrymen|residents)\b",
    r"\bчалавек\w*|\bлюдз\w*|\bлюдзьмі|\bасоб\w*|\bвязн\w+|\bвязен\w*|\bграмадзян\w*|\bзняволен(?!н)\w*|"
    r"\bбеларус\w*|\bфігурант\w*|\bім[её]н(?:аў|ы|ах)?\b|\bсябр(?:оў|ы|ам|амі)\b|\bземляк\w*|\bдуш\b",
    r"\bчеловек\w*|\bлюд(?:ей|ям|и|ьми|ях)\b|\bлиц(?:а|о)?\b|\bзаключ[её]нн\w*|\bграждан\w*|\bузник\w*|"
    r"\bбелорус\w*|\bфигурант\w*|\bосужд[её]нн\w+|\bим[её]н(?:а|ах)?\b|\bдруз(?:ей|ья|ьям)\b|\bземляк\w*|\bдуш\b",
)
PEOPLE = _any(*_PEOPLE)
CASES = _any(
    r"\b(?:criminal |politically motivated |political |new |known )*cases?\b",
    r"\b(?:крымінальн\w+ |палітычн\w+ |новы\w* )*справ[аы]?[ўў]\b|\bспраў\b|\bсправы\b",
    r"\b(?:уголовн\w+ |политическ\w+ |новы\w* )*дел[ао]?\b",
)
DEATHS = _any(r"\bdeaths?\b", r"\bсмерц\w*|\bсмяротн\w+", r"\bсмерт\w*")
SENTENCES = _any(
    r"\b(?:politically[ -]motivated |political )?(?:sentences|convictions|verdicts)\b",
    r"\b(?:прысуд|вырак)(?:аў|ы)?\b",
    r"\bприговор(?:ов|а|ы)?\b",
)
CITIES = _any(
    r"\b(?:cities|towns)\b", r"\bгарад(?:ах|оў|ы)\b|\bгорад\w*", r"\bгород(?:ах|ов|а|е)?\b"
)
COUNTRIES = _any(r"\bcountries\b", r"\bкраін(?:ах|ы|е)?\b", r"\bстран(?:ах|ы|е)?\b")

SCOPES: tuple[tuple[tuple[str, str], re.Pattern[str]], ...] = (
    (
        ("sex", "female"),
        _any(
            r"\b(?:wom[ae]n(?:[’\']s)?|females?)\b",
            r"\bжанчын\w*|\bжаночы\w*",
            r"\bженщин\w*|\bженски\w*",
        ),
    ),
    (
        ("sex", "male"),
        _any(
            r"\b(?:m[ae]n(?:[’\']s)?|males?)\b",
            r"\bмужчын\w*|\bмужчынск\w*",
            r"\bмужчин\w*|\bмужск\w*",
        ),
    ),
    (
        ("age", "under 18"),
        _any(
            r"\b(?:minors?|children|teenagers?|under(?:age| 18| the age of 18))\b",
            r"\bнепаўналетні\w*|\bдзяцей\b|\bпадлетк\w*",
            r"\bнесовершеннолетни\w*|\bдетей\b|\bподростк\w*",
        ),
    ),
    (
        ("age", "60 and over"),
        _any(
            r"\b(?:over (?:60|sixty|the age of 60)|60 and over|aged 60|older than 60|elderly)\b",
            r"\b(?:старэйш\w+ за 60|за 60 гадоў|ва ўзросце 60)",
            r"\b(?:старше 60|60 лет и старше|в возрасте 60)",
        ),
    ),
    (
        ("occupation", "journalist"),
        _any(
            r"\b(?:journalists?|media workers?|reporters?)\b",
            r"\bжурналіст\w*|\bмедыйшчык\w*",
            r"\bжурналист\w*|\bсотрудник\w+ СМИ\b",
        ),
    ),
    (
        ("occupation", "lawyer"),
        _any(r"\b(?:lawyers?|attorneys?)\b(?!’)", r"\bадвакат\w*", r"\bадвокат\w*"),
    ),
    (("occupation", "student"), _any(r"\bstudents?\b", r"\bстудэнт\w*", r"\bстудент\w*")),
    (
        ("occupation", "teacher"),
        _any(r"\b(?:teachers?|educators?)\b", r"\bнастаўні\w*", r"\bучител\w*"),
    ),
    (
        ("occupation", "doctor"),
        _any(r"\b(?:doctors?|medics?)\b", r"\bлекар\w*|\bмедык\w*|\bурач\w*", r"\bврач\w*"),
    ),
    (
        ("occupation", "entrepreneur"),
        _any(
            r"\b(?:entrepreneurs?|business ?(?:people|men|women))\b",
            r"\bпрадпрымальні\w*",
            r"\bпредпринимат\w*",
        ),
    ),
    (
        ("occupation", "pensioner"),
        _any(r"\b(?:pensioners?|retirees?)\b", r"\bпенсіян\w*", r"\bпенсион\w*"),
    ),
)
GROUNDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("pardon", _any(r"\bpardon\w*", r"\bпамілав\w*", r"\bпомилов\w*")),
    ("amnesty", _any(r"\bamnest\w*", r"\bамніст\w*", r"\bамнист\w*")),
    ("exchange", _any(r"\b(?:exchanged?|swap(?:ped)?)\b", r"\bабмен\w*", r"\bобмен\w*")),
    ("parole", _any(r"\bparole\w*", r"\bдатэрмінов\w*", r"\bдосрочн\w*|\bУДО\b")),
    (
        "served",
        _any(
            r"\b(?:serv(?:ed|ing) (?:out )?(?:their|his|her|the|a) (?:full |whole |entire )?(?:sentence|term)s?|full term|end of (?:their|his|her) (?:sentence|term)s?)\b",
            r"\bадбы[ўл]\w*|\bадседз\w+|\bпа (?:заканчэнні|сканчэнні|завяршэнні) тэрміну",
            r"\bотбы\w+|\bотсиде\w+|\bпо (?:окончании|истечении|завершении) срока|\bпо отбытии",
        ),
    ),
    ("acquittal", _any(r"\bacquitt\w*", r"\bапраўда\w*", r"\bоправда\w*")),
)
UKRAINE = _any(
    r"\b(?:support|solidarity|help|aid|assist|donat|backing|back|pro-|transfer\w* money)\w*[^.;]{0,30}\bukrain\w*",
    r"\bukrain\w*[^.;]{0,20}\b(?:support|solidarity)",
    r"\b(?:падтрым|салідарнасц|дапамог|дапамаг|донат|данат|ахвярава|перавод)\w*[^.;]{0,30}\bукраін\w*",
    r"\b(?:поддерж|солидарност|помощ|помога|донат|пожертвован|перевод)\w*[^.;]{0,30}\bукраин\w*",
)
_RELEASE = (
    r"\b(?:(?<!press )(?<!immediate )releases?|released|releasing|freed|set free|pardoned|pardons?|(?:got|received|granted|given|won) (?:an? )?(?:presidential )?pardon|let go|let out|amnestied|walked (?:free|out)|(?:are|is|now|already|back) free|free (?:again|now|today|already)|at liberty|home again|(?:came|got|went) (?:back )?(?:home|out)|left (?:prison|jail)|regained (?:their )?freedom)\b",
    r"\bвызвал\w*|\bвызвал\w+|\bпамілава\w*|\bвыйш\w+ (?:на (?:волю|свабоду)|з (?:калоні|турм)\w+)|\bна (?:волю|свабоду) (?:\w+ )?выйш\w+|(?<!не )\bна (?:волі|свабодзе)\b|\bадпусці\w+|\bамніста?ва\w*",
    r"\bосвобо(?:д|жд)\w*|\bпомилова\w*|\bвыш(?:л|ел)\w* (?:на (?:волю|свободу)|из (?:колони|тюр)\w+)|\bна (?:волю|свободу) (?:\w+ )?выш(?:л|ел)\w*|(?<!не )\bна (?:воле|свободе)\b|\bотпу(?:щен|сти)\w*|\bамнистирова\w*",
)
_SERVED = (
    r"\bserved (?:out )?(?:their|his|her|the|a)(?: (?:full|whole|entire|own))? (?:sentences?|terms?|time)\b|\bserved their \w+ years\b",
    r"\b(?:адбы|адседз)\w+(?: (?:свой|свае|увесь|ўвесь|поўны))* (?:тэрмін|пакаранн|прысуд)\w*|\bпа (?:сканчэнні|заканчэнні|завяршэнні) тэрмін\w*",
    r"\b(?:отбы|отсид)\w+(?: (?:свой|свои|весь|полный))* (?:срок|наказани|приговор)\w*|\bпо (?:окончании|истечении|завершении) срок\w*",
)
_DEATH = (
    r"\b(?:die[ds]?|dying|dead|deaths?|perish\w*|los[te]+ (?:their|his|her) li(?:fe|ves)|killed|passed away|never c[ao]me (?:home|back|out)|(?:will|did) (?:not|never) come home|did(?: not|n[’\']t) (?:survive|live to|come (?:home|back|out)))\b",
    r"\bняма (?:ў жывых|сярод жывых)|\bмёртвы\w*|\bне (?:дажы\w+|(?:\w+ )?вярну\w+ (?:дадому|дамоў)|перажы\w+)|\bпамер\w*|\bзагіну\w*|\bсмерц\w*|\bсканал\w*|\bпамёр\w*|\bпамерл\w*|\bгінуць",
    r"\bнет в живых|\bм[её]ртв\w*|\bне (?:дожи\w+|вернул\w+ домой|пережил\w*)|\bумер\w*|\bпогиб\w*|\bсмерт\w*|\bскончал\w*|\bпогибл\w*",
)
_CRIMINAL = (
    r"\bprosecut\w*|\b(?:put|went|sent|brought) (?:on|to) trial\b|\bcriminal (?:case|charge|proceeding|prosecution)s?|\bcriminally\b|\bfac(?:e|ed|es|ing) (?:criminal )?(?:charges|trial)|\b(?:stand\w*|stood) (?:accused|trial)|\baccused\b|\b(?:on|under) (?:trial|investigation|indictment)\b|\btried\b|\bindict\w*|\bcharged\b",
    r"\bкрымінальн\w+|\bперасле?д\w*|\bабвінавач\w*|\bсудз(?:ілі|яць|яцца)\b|\bпад (?:следствам|судом)|\bпайш\w+ пад суд",
    r"\bуголовн\w+|\bпреследова\w*|\bпреследу\w*|\bобвин[её]н\w*|\bобвиня\w+|\bсуд(?:или|ят|имы|ятся)\b|\bпод (?:следствием|судом)|\bпош\w+ под суд",
)
_SENTENCED = (
    r"\b(?:sentenced?|sentences|convicted|convictions?|found guilty|condemned)\b",
    r"\bасу(?:дж|дз)\w*|\bзасу(?:дж|дз)\w*|\bпрыгавор\w*|\bпрысуд\w*|\bвырак\w*|\bпрысудж\w*",
    r"\bосу(?:жд|д)\w*|\bприговор\w*|\bприговар\w*",
)

# In the order in which they are tried: the particular before the general.
TRIGGERS: tuple[Trigger, ...] = (
    _t(
        "died_soon_after_release",
        r"(?:die[ds]?|dying|deaths?)[^.;]{0,40}(?:after|following)[^.;]{0,25}(?:releas|freed|leaving prison)\w*",
        r"(?:памер|памёр|сканал|смерц)\w*[^.;]{0,40}пасля[^.;]{0,20}(?:вызвал|выхад)\w*",
        r"(?:умер|скончал|смерт)\w*[^.;]{0,40}после[^.;]{0,20}(?:освобожд|выход)\w*",
        r"(?:after|following)[^.;]{0,15}releas\w+[^.;]{0,25}\bdied",
        r"\b(?:soon|shortly) after (?:their |his |her |the )?release\b|\b(?:неўзабаве|адразу|хутка) пасля (?:вызвал|выхад)\w*|"
        r"\b(?:вскоре|сразу) после (?:освобожд|выход)\w*",
    ),
    _t("died_in_custody", *_DEATH),
    _t(
        "compulsory_treatment",
        r"\b(?:compulsory|forced|involuntary|coercive|mandatory)(?: \w+)? (?:psychiatric )?(?:treatment|hospitali[sz]ation|measures)",
        r"\bpsychiatric (?:hospitals?|wards?|clinics?|institutions?|facilit\w+|treatment)\b|\bmental (?:hospitals?|institutions?)\b",
        r"\bпрымусов\w+ (?:псіхіятрычн\w+ )?лячэнн\w*|\bпсіх(?:бальніц|ушк)\w*|\bпсіхіятры\w+ (?:бальніц|клінік|лячэ)\w*|\bпсіхіятрычк\w*",
        r"\bпринудительн\w+ (?:психиатрическ\w+ )?лечени\w*|\bпсих(?:больниц|ушк|иатричк)\w*|\bпсихиатри\w+ (?:больниц|клиник|стационар|лечен)\w*|\bпринудительно лечат",
    ),
    _t(
        "expelled",
        r"\b(?:expelled|expulsions?|deported|deportations?|forced (?:out|to leave|into exile)|forcibly (?:taken|removed)|exiled|banished)\b",
        r"\bвысла\w+|\bдэпарт\w+|\bвывез\w+|\bвыдвар\w+|\bвыгна\w+",
        r"\bвысла\w+|\bдепорт\w+|\bвывез\w+|\bвыдвор\w+|\bизгна\w+",
    ),
    _t("released", *_SERVED, ground="served"),
    _t("released", *_RELEASE),
    _t(
        "second_prosecution",
        r"\b(?:second|new|another) (?:criminal case|prosecution|conviction|sentence|trial)s?\b|\b(?:re-?tried|prosecuted (?:again|twice|a second time)|convicted again)\b",
        r"\b(?:паўторна|другі раз) (?:асудж|судз|перасле)\w*",
        r"\b(?:повторно|второй раз) (?:осужд|суд|преслед)\w*",
    ),
    _t(
        "prosecuted_for_theme",
        rf"(?:{_CRIMINAL[0]}|{_SENTENCED[0]}|detained|arrested)[^.;]{{0,60}}(?:{UKRAINE.pattern})",
        rf"(?:{_CRIMINAL[1]})[^.;]{{0,60}}(?:{UKRAINE.pattern})",
        rf"(?:{_CRIMINAL[2]})[^.;]{{0,60}}(?:{UKRAINE.pattern})",
        theme="support of Ukraine",
    ),
    _t(
        "new_cases",
        r"\b(?:new|known|politically motivated|fresh)(?: \w+)? (?:criminal )?cases\b|\bcases (?:were |have been )?(?:recorded|opened|started|registered|initiated)|\b(?:opened|recorded|started|initiated|registered)\b[^.;]{0,30}\bcases\b",
        r"\bнов\w+ (?:\w+ )?спра[ўв]\w*|\bспра[ўв]\w* (?:было )?(?:зафіксавана|распачат|заведзен|узбудж)\w*|(?:распачат|зафіксава|заве[лд]|узбудз)\w*[^.;]{0,30}спра[ўв]",
        r"\bнов\w+ (?:\w+ )?дел\w*|\bдел\w* (?:было )?(?:зафиксирован|возбужд|заведен)\w*|(?:возбу|зафиксир|заве[лд])\w*[^.;]{0,30}\bдел",
    ),
    _t("sentenced", *_SENTENCED),
    _t("prosecuted", *_CRIMINAL),
    _t(
        "held_without_contact",
        r"\bincommunicado\b|\b(?:no|without|any) (?:contact|communication|news|word)\b|\bnot been heard (?:from|of)\b",
        r"\bінкамунікада\b|\bбез (?:сувязі|вестак|кантакт\w*)\b",
        r"\bинкоммуникадо\b|\bбез (?:связи|вестей|контакт\w*)\b",
    ),
    _t(
        "recognised",
        r"\b(?:were|was|been) (?:newly |officially )?(?:recogni[sz]ed|designated|declared|named)\b|\brecogni[sz]ed\b[^.;]{0,20}\bas\b|\brecogni[sz]e[sd]?\b|\b(?:added|came|come|put|entered|taken) (?:on|onto|to) (?:the|our|this) list",
        r"\b(?:status (?:has been |was |were )?(?:given|granted)|(?:given|granted|received) (?:the |this )?status)\b",
        r"\b(?:прызна[нлў]\w*|прызнал\w*|прызнаны\w*)|\bстатус\w*(?: \w+)? (?:атрыма|нада|прысво)\w+|\bдада(?:лося|ліся|лі)\b",
        r"\bпризна[нл]\w*|\bпризнали|\bстатус\w*(?: \w+)? (?:получ|присво)\w+|\bдобавил(?:ось|ись|и)\b",
    ),
    _t(
        "detained",
        r"\b(?:detained|arrested|seized|rounded up|arrests?|detentions?|taken into custody)\b",
        r"\bзатрыма\w*|\bарыштава\w*|\bзатрыман\w*|\bарышт\w*",
        r"\bзадерж\w*|\bарестова\w*|\bарест\w*",
    ),
)
HELD = _any(
    r"\b(?:behind bars|in (?:prisons?|jails?|custody|detention|captivity|penal colonies)|held|holds?|holding|keeps?|imprisoned|jailed|incarcerated|locked up|remain\w*|languish\w*|still (?:held|detained|in prison)|(?:not|isn[’\']t|aren[’\']t) (?:at )?home|not free|(?:on|in) (?:our|the|this|that) list|left on (?:it|the list)|in (?:cells|captivity|colonies))\b",
    r"\bза кратамі|\b[уў] (?:няволі|зняволенні|турм\w+|вязніц\w+|палоне)|\bзняволен\w*|\bзаста(?:юцца|ліся)|\bутрымліва\w*|\bтрыма(?:юць|е)|\bза краты|\bнезаконна зняволен\w*|\bне (?:дома|на волі|на свабодзе)\b|\b[уў] (?:нашым |гэтым |нашым агульным )?спісе\b|\bсядз(?:яць|іць)\b|\bзастаецца\b",
    r"\bостались\b|\bза реш[её]тк\w+|\bв (?:неволе|заключени\w+|тюрьм\w+|колони\w+|плену)|\bоста[юё]тся|\bостаются|\bудержива\w*|\bдерж(?:ит|ат)\b|\bсодерж\w*|\bнаход[ия]тся|\bне (?:дома|на воле|на свободе)\b|\bв (?:нашем |этом |общем )?списке\b|\bсид(?:ят|ит)\b|\bпод стражей\b",
)
HELD_TRIGGER = Trigger("held", HELD)
DEMAND = _any(
    r"\b(?:demand\w*|call(?:s|ed|ing)? (?:for|on|upon)|asks? for|asking for|seek\w*|urg\w+|appeal\w*|campaign\w*|request\w*)\b",
    r"\b(?:патрабу\w*|патрабав\w*|заклік\w*|дамаг\w*)",
    r"\b(?:треб[уо]\w*|призыв\w*|добива\w*)",
)
STILL = _any(
    r"\b(?:remain\w*|still|continue\w*|are|is) (?:\w+ )?(?:detained|arrested|under arrest)\b",
    r"\b(?:застаюцца|дагэтуль)\b",
    r"\b(?:оста[юё]тся|остаются|до сих пор)\b",
)
TODAY = _any(
    r"\b(?:today|now|currently|at present|at the moment|this (?:morning|week|month)|tonight)\b",
    r"\b(?:сёння|цяпер|зараз|на сёння)\b",
    r"\b(?:сегодня|сейчас|теперь|на сегодня)\b",
)
HOW_MANY = _any(
    r"\b(?:number|total|count|figure|tally|list) (?:of|has|stands|now|reached|rose|fell)\b",
    r"\b(?:колькасць|лік|агульная колькасць|спіс)\b",
    r"\b(?:число|количество|общее число|список)\b",
)
SUBSET = _any(
    r"\b(?:of whom|of them|of these|among (?:them|whom|these)|including|at least \w+ of)\b",
    r"\b(?:з іх|сярод іх|у тым ліку|з якіх|уключаючы)\b",
    r"\b(?:из них|среди них|в том числе|из которых|включая)\b",
)
UNIT = re.compile(
    r"[\s\u00a0-]*(?:years?|months?|days?|weeks?|hours?|minutes?|times?|гадо[ўвм]\w*|гады|гадам?і?|год\w*|лет\w*|"
    r"месяц\w*|месяцаў|дзён|дні|дзень|дней|дня|день|сутак|суток|тыдн\w+|недел\w+|гадзін\w*|часов|раз[аоыў]*|"
    r"percent|per cent|%|адсотк\w*|процент\w*|rubles?|euros?|dollars?|рубл\w*|еўра|евро|km|км|"
    r"рублёў|базав\w+|states?|штат\w*|members of (?:congress|parliament)|letters?|ліст\w*|пис[её]м\w*|cards?|паштов\w+|открыт\w+)\b",
    re.IGNORECASE,
)
VERB_AFTER = re.compile(
    r"^[\s\u00a0]+[—–-] (?:soon|shortly|вскоре|сразу|неўзабаве|адразу) |^[\s\u00a0]+(?:(?:who (?:are|were|remain|still)|якія|которые|were|are|have been|had been|was|remain|remained|more|of them|others?|died|have|had|sentenced|convicted|prosecuted|detained|arrested|released|freed|pardoned|expelled|deported|recogni[sz]ed|sent to|committed|held|jailed|imprisoned|of (?:those|these|whom)|got|served|faced?|face|tried|accused|walked|stand|stood|sit|await|locked|never|did not|didn[’\']t|will (?:not|never)|не (?:вернул|дожи|вярну|дажы)\w+|"
    r"былі|было|бы[лў]а?|засталіся|застаюцца|были|остаются|з іх|из них|памерл|умерл|асуд|осуж|приговор|прыгавор|"
    r"вызвал|освобо|арышт|арест|затрым|задерж|памілав|помилов|прызна|призна|высла|дэпарт|депорт|адпраў|отправл|накірава|направл|behind bars|за кратамі|за реш)\b|"
    r"(?:адпраў|адправ|отправ|накірава|направ|атрымал|получил|прайшл|прошл|умерш|погибш|загінул|освобожд|вызвален|помилованн|памілаван|адбы|отбы|адседз|отсид|арышт|арест|памерл|умерл|асуд|осуд|асудж|засудз|судз|судил|осуж|приговор|прыгавор|вызвал|освобо|арышт|арест|затрым|задерж|памілав|помилов)\w*)",
    re.IGNORECASE,
)
NUMBER_IS = re.compile(
    r"\b(?:is|was|stands? at|stood at|reached|reaches|rose to|grew to|fell to|dropped to|to|at|are|"
    r"склала|складае|дасягнула|дасягну[лў]а?|скарацілася да|вырасла да|составля\w+|составило|достигл\w+|"
    r"(?:сократил|снизил|упал|вырос|увеличил|скараці|знізі|упа|вырас|павялічы)\w+[^.;]{0,30}? (?:до|да)|—|–|-|:)\s*(?:now |currently |already |ужо |уже )?$",
    re.IGNORECASE,
)
