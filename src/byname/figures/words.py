"""The words of the measures: title and definition in English, Belarusian and Russian.

A test demands that every measure has them in every language.
"""

from dataclasses import dataclass

LANGUAGES = ("en", "be", "ru")


@dataclass(frozen=True, slots=True)
class Words:
    """A measure in the words of one language."""

    title: str
    definition: str


WORDS: dict[str, dict[str, Words]] = {
    "held": {
        "en": Words(
            "People held",
            "People who, as that day ends, are in custody and recognised as political prisoners "
            "by the body asked about, or by any body. Custody that no source has shown for longer "
            "than the register's window counts as possible only.",
        ),
        "be": Words(
            "Людзі ў няволі",
            "Людзі, якія на канец гэтага дня знаходзяцца ў няволі і прызнаныя палітычнымі "
            "зняволенымі названай арганізацыяй або любой арганізацыяй. Няволя, якую ніводная "
            "крыніца не пацвярджала даўжэй, чым дазваляе рэестр, лічыцца толькі магчымай.",
        ),
        "ru": Words(
            "Люди в неволе",
            "Люди, которые на конец этого дня находятся в неволе и признаны политическими "
            "заключёнными названной организацией или любой организацией. Неволя, которую ни один "
            "источник не подтверждал дольше, чем допускает реестр, считается лишь возможной.",
        ),
    },
    "held_women": {
        "en": Words(
            "Women held",
            "Those of the people held who are women. Somebody whose sex no source gives is "
            "counted as possible only.",
        ),
        "be": Words(
            "Жанчыны ў няволі",
            "Тыя з людзей у няволі, хто жанчыны. Чалавек, чый пол не называе ніводная крыніца, "
            "лічыцца толькі магчымым.",
        ),
        "ru": Words(
            "Женщины в неволе",
            "Те из людей в неволе, кто женщины. Человек, чей пол не называет ни один источник, "
            "считается лишь возможным.",
        ),
    },
    "prosecuted": {
        "en": Words(
            "People prosecuted",
            "People charged, sentenced or committed to compulsory treatment in a politically "
            "motivated criminal case, from the first day asked about up to the day of the figure.",
        ),
        "be": Words(
            "Людзі пад крымінальным пераследам",
            "Людзі, якім прад’явілі абвінавачанне, вынеслі прысуд або прызначылі прымусовае "
            "лячэнне па палітычна матываванай крымінальнай справе, ад першага дня да дня лічбы.",
        ),
        "ru": Words(
            "Люди под уголовным преследованием",
            "Люди, которым предъявили обвинение, вынесли приговор или назначили принудительное "
            "лечение по политически мотивированному уголовному делу, с первого дня до дня цифры.",
        ),
    },
    "sentenced": {
        "en": Words(
            "People sentenced",
            "People sentenced by a court in a politically motivated criminal case, from the first "
            "day asked about up to the day of the figure. Each person counts once.",
        ),
        "be": Words(
            "Асуджаныя людзі",
            "Людзі, якім суд вынес прысуд па палітычна матываванай крымінальнай справе, ад "
            "першага дня да дня лічбы. Кожны чалавек лічыцца адзін раз.",
        ),
        "ru": Words(
            "Осуждённые люди",
            "Люди, которым суд вынес приговор по политически мотивированному уголовному делу, с "
            "первого дня до дня цифры. Каждый человек считается один раз.",
        ),
    },
    "released": {
        "en": Words(
            "People released",
            "People whose custody ended by release, on whatever ground, or by expulsion, within "
            "the days asked about. Each person counts once.",
        ),
        "be": Words(
            "Вызваленыя людзі",
            "Людзі, чыя няволя скончылася вызваленнем на любой падставе або высылкай у названыя "
            "дні. Кожны чалавек лічыцца адзін раз.",
        ),
        "ru": Words(
            "Освобождённые люди",
            "Люди, чья неволя закончилась освобождением на любом основании или высылкой в "
            "названные дни. Каждый человек считается один раз.",
        ),
    },
    "died_in_custody": {
        "en": Words(
            "People who died in custody",
            "People who died while in custody, from the first day asked about up to the day of "
            "the figure. Where no source says where somebody died, being held on the eve decides.",
        ),
        "be": Words(
            "Людзі, якія памерлі ў няволі",
            "Людзі, якія памерлі, знаходзячыся ў няволі, ад першага дня да дня лічбы. Калі "
            "ніводная крыніца не кажа, дзе чалавек памёр, вырашае, ці быў ён у няволі напярэдадні.",
        ),
        "ru": Words(
            "Люди, умершие в неволе",
            "Люди, которые умерли, находясь в неволе, с первого дня до дня цифры. Если ни один "
            "источник не говорит, где человек умер, решает, был ли он в неволе накануне.",
        ),
    },
    "days_without_contact": {
        "en": Words(
            "Days without contact",
            "Days since the last letter, call, visit or other contact of one person in custody, "
            "counted from the day after it up to and including the day of the figure.",
        ),
        "be": Words(
            "Дні без сувязі",
            "Дні ад апошняга ліста, званка, спаткання ці іншай вестачкі ад чалавека ў няволі, ад "
            "наступнага дня па ёй да дня лічбы ўключна.",
        ),
        "ru": Words(
            "Дни без связи",
            "Дни с последнего письма, звонка, свидания или другой вести от человека в неволе, со "
            "следующего за ней дня по день цифры включительно.",
        ),
    },
}
