"""The words of the measures of shape (c): amounts added up over people."""

from byname.figures.words.words import Words, in_three

AMOUNTS: dict[str, dict[str, Words]] = {
    "sentence_years": in_three(
        (
            "Years of sentence",
            "The lengths of all sentences to custody handed down within the days asked about, as "
            "the first court imposed them, added up and rounded down to whole years. Life and "
            "sentences whose length no source gives add nothing.",
        ),
        (
            "Гады прысудаў",
            "Тэрміны ўсіх прысудаў да няволі, вынесеных у названыя дні, якімі іх прызначыў першы "
            "суд, разам, акругленыя ўніз да поўных гадоў. Пажыццёвае зняволенне і прысуды, чый "
            "тэрмін не называе ніводная крыніца, нічога не дадаюць.",
        ),
        (
            "Годы приговоров",
            "Сроки всех приговоров к неволе, вынесенных в названные дни, какими их назначил "
            "первый суд, вместе, округлённые вниз до полных лет. Пожизненное заключение и "
            "приговоры, чей срок не называет ни один источник, ничего не добавляют.",
        ),
    ),
    "held_sentence_years": in_three(
        (
            "Years of sentence of the people held",
            "The lengths of the sentences in force, after appeal, of the people held as of that "
            "day, added up and rounded down to whole years. Life and sentences whose length no "
            "source gives add nothing.",
        ),
        (
            "Гады прысудаў людзей у няволі",
            "Тэрміны прысудаў людзей у няволі на гэты дзень, якія дзейнічаюць пасля апеляцыі, "
            "разам, акругленыя ўніз да поўных гадоў. Пажыццёвае зняволенне і прысуды, чый тэрмін "
            "не называе ніводная крыніца, нічога не дадаюць.",
        ),
        (
            "Годы приговоров людей в неволе",
            "Сроки действующих после апелляции приговоров людей, которые в неволе на этот день, "
            "вместе, округлённые вниз до полных лет. Пожизненное заключение и приговоры, чей срок "
            "не называет ни один источник, ничего не добавляют.",
        ),
    ),
    "days_without_contact": in_three(
        (
            "Days without contact",
            "Days since the last letter, call, visit or other contact of one person in custody, "
            "counted from the day after it up to and including the day of the figure.",
        ),
        (
            "Дні без сувязі",
            "Дні ад апошняга ліста, званка, спаткання ці іншай вестачкі ад чалавека ў няволі, ад "
            "наступнага дня па ёй да дня лічбы ўключна.",
        ),
        (
            "Дни без связи",
            "Дни с последнего письма, звонка, свидания или другой вести от человека в неволе, со "
            "следующего за ней дня по день цифры включительно.",
        ),
    ),
}
