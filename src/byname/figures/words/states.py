"""The words of the measures of shape (a): who is in a state as a day ends."""

from byname.figures.words.words import Words, in_three

STATES: dict[str, dict[str, Words]] = {
    "held": in_three(
        (
            "People held",
            "People who, as that day ends, are in custody and recognised as political prisoners "
            "by the body asked about, or by any body. Custody that no source has shown for longer "
            "than the register's window counts as possible only.",
        ),
        (
            "Людзі ў няволі",
            "Людзі, якія на канец гэтага дня знаходзяцца ў няволі і прызнаныя палітычнымі "
            "зняволенымі названай арганізацыяй або любой арганізацыяй. Няволя, якую ніводная "
            "крыніца не пацвярджала даўжэй, чым дазваляе рэестр, лічыцца толькі магчымай.",
        ),
        (
            "Люди в неволе",
            "Люди, которые на конец этого дня находятся в неволе и признаны политическими "
            "заключёнными названной организацией или любой организацией. Неволя, которую ни один "
            "источник не подтверждал дольше, чем допускает реестр, считается лишь возможной.",
        ),
    ),
    "in_custody": in_three(
        (
            "People in custody",
            "Everybody in the register who is in custody as that day ends, recognised as a "
            "political prisoner or not. Custody that no source has shown for longer than the "
            "register's window counts as possible only.",
        ),
        (
            "Людзі пад вартай",
            "Усе людзі ў рэестры, якія на канец гэтага дня знаходзяцца ў няволі, незалежна ад "
            "таго, ці прызнаныя яны палітычнымі зняволенымі. Няволя, якую ніводная крыніца не "
            "пацвярджала даўжэй, чым дазваляе рэестр, лічыцца толькі магчымай.",
        ),
        (
            "Люди под стражей",
            "Все люди в реестре, которые на конец этого дня находятся в неволе, независимо от "
            "того, признаны ли они политическими заключёнными. Неволя, которую ни один источник "
            "не подтверждал дольше, чем допускает реестр, считается лишь возможной.",
        ),
    ),
    "held_women": in_three(
        (
            "Women held",
            "Those of the people held who are women. Somebody whose sex no source gives is "
            "counted as possible only.",
        ),
        (
            "Жанчыны ў няволі",
            "Тыя з людзей у няволі, хто жанчыны. Чалавек, чый пол не называе ніводная крыніца, "
            "лічыцца толькі магчымым.",
        ),
        (
            "Женщины в неволе",
            "Те из людей в неволе, кто женщины. Человек, чей пол не называет ни один источник, "
            "считается лишь возможным.",
        ),
    ),
    "held_men": in_three(
        (
            "Men held",
            "Those of the people held who are men. Somebody whose sex no source gives is counted "
            "as possible only.",
        ),
        (
            "Мужчыны ў няволі",
            "Тыя з людзей у няволі, хто мужчыны. Чалавек, чый пол не называе ніводная крыніца, "
            "лічыцца толькі магчымым.",
        ),
        (
            "Мужчины в неволе",
            "Те из людей в неволе, кто мужчины. Человек, чей пол не называет ни один источник, "
            "считается лишь возможным.",
        ),
    ),
    "held_minors": in_three(
        (
            "Minors held",
            "Those of the people held who are younger than 18 as of that day. Somebody whose "
            "birth no source dates, or dates too vaguely, is counted as possible only.",
        ),
        (
            "Непаўналетнія ў няволі",
            "Тыя з людзей у няволі, каму на гэты дзень яшчэ няма 18 гадоў. Чалавек, дату "
            "нараджэння якога крыніцы не называюць або называюць занадта прыблізна, лічыцца "
            "толькі магчымым.",
        ),
        (
            "Несовершеннолетние в неволе",
            "Те из людей в неволе, кому на этот день ещё нет 18 лет. Человек, дату рождения "
            "которого источники не называют или называют слишком приблизительно, считается лишь "
            "возможным.",
        ),
    ),
    "held_over_60": in_three(
        (
            "People aged 60 and over held",
            "Those of the people held who are 60 years old or older as of that day. Somebody "
            "whose birth no source dates, or dates too vaguely, is counted as possible only.",
        ),
        (
            "Людзі ва ўзросце ад 60 гадоў у няволі",
            "Тыя з людзей у няволі, каму на гэты дзень споўнілася 60 гадоў або больш. Чалавек, "
            "дату нараджэння якога крыніцы не называюць або называюць занадта прыблізна, лічыцца "
            "толькі магчымым.",
        ),
        (
            "Люди в возрасте от 60 лет в неволе",
            "Те из людей в неволе, кому на этот день исполнилось 60 лет или больше. Человек, дату "
            "рождения которого источники не называют или называют слишком приблизительно, "
            "считается лишь возможным.",
        ),
    ),
    "held_journalists": in_three(
        (
            "Journalists held",
            "Those of the people held whom a source calls a journalist, reporter, editor, blogger "
            "or correspondent. Somebody whose occupation no source gives is counted as possible "
            "only.",
        ),
        (
            "Журналісты ў няволі",
            "Тыя з людзей у няволі, каго крыніца называе журналістам, рэпарцёрам, рэдактарам, "
            "блогерам або карэспандэнтам. Чалавек, чый занятак не называе ніводная крыніца, "
            "лічыцца толькі магчымым.",
        ),
        (
            "Журналисты в неволе",
            "Те из людей в неволе, кого источник называет журналистом, репортёром, редактором, "
            "блогером или корреспондентом. Человек, чьё занятие не называет ни один источник, "
            "считается лишь возможным.",
        ),
    ),
    "held_of_occupation": in_three(
        (
            "People of an occupation held",
            "Those of the people held whose occupation, as a source gives it, belongs to the "
            "group asked about. Somebody whose occupation no source gives is counted as possible "
            "only.",
        ),
        (
            "Людзі пэўнага занятку ў няволі",
            "Тыя з людзей у няволі, чый занятак, названы крыніцай, належыць да пэўнай групы, пра "
            "якую пытаюцца. Чалавек, чый занятак не называе ніводная крыніца, лічыцца толькі "
            "магчымым.",
        ),
        (
            "Люди определённого занятия в неволе",
            "Те из людей в неволе, чьё занятие, названное источником, относится к группе, о "
            "которой спрашивают. Человек, чьё занятие не называет ни один источник, считается "
            "лишь возможным.",
        ),
    ),
    "held_in_place": in_three(
        (
            "People held in a place",
            "Those of the people held whom the last source to name a place of this custody shows "
            "in the place asked about. Somebody whose place no source gives is counted as "
            "possible only.",
        ),
        (
            "Людзі ў пэўным месцы няволі",
            "Тыя з людзей у няволі, каго апошняя крыніца, якая называе месца гэтай няволі, "
            "паказвае ў месцы, пра якое пытаюцца. Чалавек, чыё месца не называе ніводная крыніца, "
            "лічыцца толькі магчымым.",
        ),
        (
            "Люди в определённом месте неволи",
            "Те из людей в неволе, кого последний источник, называющий место этой неволи, "
            "показывает в месте, о котором спрашивают. Человек, чьё место не называет ни один "
            "источник, считается лишь возможным.",
        ),
    ),
    "held_under_article": in_three(
        (
            "People held under an article",
            "Those of the people held who were charged or sentenced under the article asked "
            "about, whichever its part. Somebody whose articles no source gives is counted as "
            "possible only.",
        ),
        (
            "Людзі ў няволі паводле артыкула",
            "Тыя з людзей у няволі, каго абвінавацілі або асудзілі паводле артыкула, пра які "
            "пытаюцца, па любой яго частцы. Чалавек, чые артыкулы не называе ніводная крыніца, "
            "лічыцца толькі магчымым.",
        ),
        (
            "Люди в неволе по статье",
            "Те из людей в неволе, кого обвинили или осудили по статье, о которой спрашивают, по "
            "любой её части. Человек, чьи статьи не называет ни один источник, считается лишь "
            "возможным.",
        ),
    ),
    "held_by_court": in_three(
        (
            "People held whom a court sentenced",
            "Those of the people held whom the court asked about sentenced or committed to "
            "treatment. Somebody whose court no source names is counted as possible only.",
        ),
        (
            "Людзі ў няволі, асуджаныя пэўным судом",
            "Тыя з людзей у няволі, каму суд, пра які пытаюцца, вынес прысуд або прызначыў "
            "прымусовае лячэнне. Чалавек, чый суд не называе ніводная крыніца, лічыцца толькі "
            "магчымым.",
        ),
        (
            "Люди в неволе, осуждённые определённым судом",
            "Те из людей в неволе, кому суд, о котором спрашивают, вынес приговор или назначил "
            "принудительное лечение. Человек, чей суд не называет ни один источник, считается "
            "лишь возможным.",
        ),
    ),
    "held_by_official": in_three(
        (
            "People held in whose case an official acted",
            "Those of the people held in whose sentence or committal the official asked about is "
            "named: a judge, prosecutor or investigator. Somebody in whose case no source names "
            "anybody is counted as possible only.",
        ),
        (
            "Людзі ў няволі, у чыёй справе ўдзельнічала службовая асоба",
            "Тыя з людзей у няволі, у чыім прысудзе або прызначэнні лячэння названая службовая "
            "асоба, пра якую пытаюцца: суддзя, пракурор або следчы. Чалавек, у чыёй справе "
            "ніводная крыніца нікога не называе, лічыцца толькі магчымым.",
        ),
        (
            "Люди в неволе, в чьём деле участвовало должностное лицо",
            "Те из людей в неволе, в чьём приговоре или назначении лечения названо должностное "
            "лицо, о котором спрашивают: судья, прокурор или следователь. Человек, в чьём деле ни "
            "один источник никого не называет, считается лишь возможным.",
        ),
    ),
    "held_by_body": in_three(
        (
            "People held whom a body recognises",
            "People who, as that day ends, are in custody and whom the body asked about, and not "
            "merely some body, recognises as political prisoners.",
        ),
        (
            "Людзі ў няволі, прызнаныя пэўнай арганізацыяй",
            "Людзі, якія на канец гэтага дня знаходзяцца ў няволі і якіх палітычнымі зняволенымі "
            "прызнае менавіта тая арганізацыя, пра якую пытаюцца.",
        ),
        (
            "Люди в неволе, признанные определённой организацией",
            "Люди, которые на конец этого дня находятся в неволе и которых политическими "
            "заключёнными признаёт именно та организация, о которой спрашивают.",
        ),
    ),
    "held_by_one_body": in_three(
        (
            "People held whom one body recognises and another does not",
            "People in custody as that day ends whom the first body recognises as political "
            "prisoners and the second, as far as the register knows, does not. A recognition "
            "dated too vaguely makes somebody possible only.",
        ),
        (
            "Людзі ў няволі, якіх адна арганізацыя прызнае, а другая не",
            "Людзі, якія на канец гэтага дня знаходзяцца ў няволі і якіх першая арганізацыя "
            "прызнае палітычнымі зняволенымі, а другая, наколькі вядома рэестру, не прызнае. "
            "Занадта прыблізна датаванае прызнанне робіць чалавека толькі магчымым.",
        ),
        (
            "Люди в неволе, которых одна организация признаёт, а другая нет",
            "Люди, которые на конец этого дня находятся в неволе и которых первая организация "
            "признаёт политическими заключёнными, а вторая, насколько известно реестру, не "
            "признаёт. Слишком приблизительно датированное признание делает человека лишь "
            "возможным.",
        ),
    ),
    "held_without_contact": in_three(
        (
            "People held without contact",
            "Those of the people held from whom there has been no letter, call, visit or other "
            "contact for the number of days asked about or longer. Somebody of whom the register "
            "has no contact at all, and who may have been held for so long, is possible only.",
        ),
        (
            "Людзі ў няволі без сувязі",
            "Тыя з людзей у няволі, ад каго няма ліста, званка, спаткання ці іншай весткі столькі "
            "дзён, пра колькі пытаюцца, або даўжэй. Чалавек, пра сувязь з якім рэестр не ведае "
            "нічога і які можа быць у няволі так доўга, лічыцца толькі магчымым.",
        ),
        (
            "Люди в неволе без связи",
            "Те из людей в неволе, от кого нет письма, звонка, свидания или другой вести столько "
            "дней, о скольких спрашивают, или дольше. Человек, о связи с которым реестр ничего не "
            "знает и который может быть в неволе так долго, считается лишь возможным.",
        ),
    ),
}

_DENIED = {
    "letters": ("letters", "лістоў", "писем"),
    "visits": ("visits", "спатканняў", "свиданий"),
    "calls": ("calls", "званкоў", "звонков"),
    "parcels": ("parcels", "перадач", "передач"),
    "lawyer": ("a lawyer", "адваката", "адвоката"),
    "medical_care": ("medical care", "медыцынскай дапамогі", "медицинской помощи"),
}
_ENDS = {
    "letters": ("A letter", "Ліст, які дайшоў", "Письмо, которое дошло"),
    "visits": ("A visit", "Спатканне, якое адбылося", "Свидание, которое состоялось"),
    "calls": ("A call", "Званок, які адбыўся", "Звонок, который состоялся"),
    "lawyer": (
        "Contact through a lawyer",
        "Сувязь праз адваката, якая была",
        "Связь через адвоката, которая была",
    ),
}


def _denied(what: tuple[str, str, str], ends: tuple[str, str, str] | None) -> dict[str, Words]:
    en, be, ru = what
    texts = (
        f"Those of the people held of whom a source says that they are denied {en} in this custody.",
        f"Тыя з людзей у няволі, пра каго крыніца кажа, што ў гэтай няволі іх пазбавілі {be}.",
        f"Те из людей в неволе, о ком источник говорит, что в этой неволе их лишили {ru}.",
    )
    if ends is not None:
        texts = (
            f"{texts[0]} {ends[0]} after that ends it.",
            f"{texts[1]} {ends[1]} пазней, гэта спыняе.",
            f"{texts[2]} {ends[2]} позже, это прекращает.",
        )
    return in_three(
        (f"People held and denied {en}", texts[0]),
        (f"Людзі ў няволі, пазбаўленыя {be}", texts[1]),
        (f"Люди в неволе, лишённые {ru}", texts[2]),
    )


STATES |= {f"held_denied_{name}": _denied(what, _ENDS.get(name)) for name, what in _DENIED.items()}
