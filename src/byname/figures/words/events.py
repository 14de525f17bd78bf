"""The words of the measures of shape (b): what happened to people within days."""

from byname.figures.words.words import Words, in_three

EVENTS: dict[str, dict[str, Words]] = {
    "detained": in_three(
        (
            "People detained",
            "People whose custody began within the days asked about, by arrest or disappearance. "
            "Where no entry tells of the arrest, custody began at the latest when a source first "
            "shows it. Each person counts once.",
        ),
        (
            "Затрыманыя людзі",
            "Людзі, чыя няволя пачалася ў названыя дні затрыманнем або знікненнем. Калі пра "
            "затрыманне не кажа ніводзін запіс, няволя пачалася не пазней, чым яе ўпершыню "
            "паказвае крыніца. Кожны чалавек лічыцца адзін раз.",
        ),
        (
            "Задержанные люди",
            "Люди, чья неволя началась в названные дни задержанием или исчезновением. Если о "
            "задержании не говорит ни одна запись, неволя началась не позже, чем её впервые "
            "показывает источник. Каждый человек считается один раз.",
        ),
    ),
    "new_cases": in_three(
        (
            "People against whom a new case was opened",
            "People against whom a politically motivated criminal case was opened within the days "
            "asked about. The first charge opens a case; where none is dated, it was opened at "
            "the latest by its sentence. Each person counts once.",
        ),
        (
            "Людзі, супраць якіх завялі новую справу",
            "Людзі, супраць якіх у названыя дні завялі палітычна матываваную крымінальную справу. "
            "Справу пачынае першае абвінавачанне; калі ніводнае не датавана, яна пачалася не "
            "пазней за прысуд. Кожны чалавек лічыцца адзін раз.",
        ),
        (
            "Люди, против которых завели новое дело",
            "Люди, против которых в названные дни завели политически мотивированное уголовное "
            "дело. Дело начинает первое обвинение; если ни одно не датировано, оно началось не "
            "позже приговора. Каждый человек считается один раз.",
        ),
    ),
    "prosecuted": in_three(
        (
            "People prosecuted",
            "People charged, sentenced or committed to compulsory treatment in a politically "
            "motivated criminal case, from the first day asked about up to the day of the figure.",
        ),
        (
            "Людзі пад крымінальным пераследам",
            "Людзі, якім прад’явілі абвінавачанне, вынеслі прысуд або прызначылі прымусовае "
            "лячэнне па палітычна матываванай крымінальнай справе, ад першага дня да дня лічбы.",
        ),
        (
            "Люди под уголовным преследованием",
            "Люди, которым предъявили обвинение, вынесли приговор или назначили принудительное "
            "лечение по политически мотивированному уголовному делу, с первого дня до дня цифры.",
        ),
    ),
    "prosecuted_for_theme": in_three(
        (
            "People prosecuted for a theme",
            "Those of the people prosecuted whose charge or sentence is kept in the register "
            "under the theme asked about, such as support of Ukraine. Only those under a theme "
            "are counted; a case without one is not.",
        ),
        (
            "Людзі пад пераследам па пэўнай тэме",
            "Тыя з людзей пад крымінальным пераследам, чыё абвінавачанне або прысуд у рэестры "
            "адзначаныя тэмай, пра якую пытаюцца, напрыклад падтрымкай Украіны. Справа без тэмы "
            "не лічыцца.",
        ),
        (
            "Люди под преследованием по определённой теме",
            "Те из людей под уголовным преследованием, чьё обвинение или приговор отмечены в "
            "реестре темой, о которой спрашивают, например поддержкой Украины. Дело без темы не "
            "считается.",
        ),
    ),
    "sentenced": in_three(
        (
            "People sentenced",
            "People sentenced by a court in a politically motivated criminal case, from the first "
            "day asked about up to the day of the figure. Each person counts once.",
        ),
        (
            "Асуджаныя людзі",
            "Людзі, якім суд вынес прысуд па палітычна матываванай крымінальнай справе, ад "
            "першага дня да дня лічбы. Кожны чалавек лічыцца адзін раз.",
        ),
        (
            "Осуждённые люди",
            "Люди, которым суд вынес приговор по политически мотивированному уголовному делу, с "
            "первого дня до дня цифры. Каждый человек считается один раз.",
        ),
    ),
    "sentenced_to_custody": in_three(
        (
            "People sentenced to custody",
            "Those of the people sentenced whose penalty is served in custody: imprisonment, "
            "arrest, an open facility, life, or death. A sentence whose penalty no source tells "
            "makes somebody possible only.",
        ),
        (
            "Людзі, асуджаныя да няволі",
            "Тыя з асуджаных людзей, чыё пакаранне адбываецца ў няволі: пазбаўленне волі, арышт, "
            "установа адкрытага тыпу, пажыццёвае зняволенне або смяротнае пакаранне. Прысуд, чыё "
            "пакаранне не называе ніводная крыніца, робіць чалавека толькі магчымым.",
        ),
        (
            "Люди, осуждённые к неволе",
            "Те из осуждённых людей, чьё наказание отбывается в неволе: лишение свободы, арест, "
            "учреждение открытого типа, пожизненное заключение или смертная казнь. Приговор, чьё "
            "наказание не называет ни один источник, делает человека лишь возможным.",
        ),
    ),
    "sentenced_by_court": in_three(
        (
            "People sentenced by a court",
            "Those of the people sentenced whose sentence the court asked about handed down. "
            "Somebody whose court no source names is counted as possible only.",
        ),
        (
            "Людзі, асуджаныя пэўным судом",
            "Тыя з асуджаных людзей, чый прысуд вынес суд, пра які пытаюцца. Чалавек, чый суд не "
            "называе ніводная крыніца, лічыцца толькі магчымым.",
        ),
        (
            "Люди, осуждённые определённым судом",
            "Те из осуждённых людей, чей приговор вынес суд, о котором спрашивают. Человек, чей "
            "суд не называет ни один источник, считается лишь возможным.",
        ),
    ),
    "sentenced_by_official": in_three(
        (
            "People in whose sentence an official acted",
            "Those of the people sentenced in whose sentence the official asked about is named: a "
            "judge, prosecutor or investigator. Somebody in whose sentence no source names "
            "anybody is counted as possible only.",
        ),
        (
            "Людзі, у чыім прысудзе ўдзельнічала службовая асоба",
            "Тыя з асуджаных людзей, у чыім прысудзе названая службовая асоба, пра якую "
            "пытаюцца: суддзя, пракурор або следчы. Чалавек, у чыім прысудзе ніводная крыніца "
            "нікога не называе, лічыцца толькі магчымым.",
        ),
        (
            "Люди, в чьём приговоре участвовало должностное лицо",
            "Те из осуждённых людей, в чьём приговоре названо должностное лицо, о котором "
            "спрашивают: судья, прокурор или следователь. Человек, в чьём приговоре ни один "
            "источник никого не называет, считается лишь возможным.",
        ),
    ),
    "compulsory_treatment": in_three(
        (
            "People committed to compulsory treatment",
            "People whom a court committed to compulsory treatment in a politically motivated "
            "case, from the first day asked about up to the day of the figure. Each person counts "
            "once.",
        ),
        (
            "Людзі, накіраваныя на прымусовае лячэнне",
            "Людзі, якім суд прызначыў прымусовае лячэнне па палітычна матываванай справе, ад "
            "першага дня да дня лічбы. Кожны чалавек лічыцца адзін раз.",
        ),
        (
            "Люди, направленные на принудительное лечение",
            "Люди, которым суд назначил принудительное лечение по политически мотивированному "
            "делу, с первого дня до дня цифры. Каждый человек считается один раз.",
        ),
    ),
    "second_prosecution": in_three(
        (
            "People prosecuted a second time",
            "People against whom a second or later criminal case was opened, from the first day "
            "asked about up to the day of the figure. A case is another one when its charge or "
            "sentence comes after the sentence of the one before.",
        ),
        (
            "Людзі пад пераследам другі раз",
            "Людзі, супраць якіх завялі другую або наступную крымінальную справу, ад першага дня "
            "да дня лічбы. Справа лічыцца іншай, калі яе абвінавачанне або прысуд прыйшлі пасля "
            "прысуду па папярэдняй.",
        ),
        (
            "Люди под преследованием второй раз",
            "Люди, против которых завели второе или следующее уголовное дело, с первого дня до "
            "дня цифры. Дело считается другим, если его обвинение или приговор пришли после "
            "приговора по предыдущему.",
        ),
    ),
    "third_prosecution": in_three(
        (
            "People prosecuted a third time",
            "People against whom a third or later criminal case was opened, from the first day "
            "asked about up to the day of the figure. A case is another one when its charge or "
            "sentence comes after the sentence of the one before.",
        ),
        (
            "Людзі пад пераследам трэці раз",
            "Людзі, супраць якіх завялі трэцюю або наступную крымінальную справу, ад першага дня "
            "да дня лічбы. Справа лічыцца іншай, калі яе абвінавачанне або прысуд прыйшлі пасля "
            "прысуду па папярэдняй.",
        ),
        (
            "Люди под преследованием третий раз",
            "Люди, против которых завели третье или следующее уголовное дело, с первого дня до "
            "дня цифры. Дело считается другим, если его обвинение или приговор пришли после "
            "приговора по предыдущему.",
        ),
    ),
    "recognised": in_three(
        (
            "People recognised",
            "People whom the body asked about, or any body, recognised as political prisoners "
            "within the days asked about. With any body, the first recognition of each person "
            "counts. A recognition without a date counts as possible only.",
        ),
        (
            "Прызнаныя людзі",
            "Людзі, якіх названая арганізацыя або любая арганізацыя прызнала палітычнымі "
            "зняволенымі ў названыя дні. Калі арганізацыя не названая, лічыцца першае прызнанне "
            "кожнага чалавека. Прызнанне без даты лічыцца толькі магчымым.",
        ),
        (
            "Признанные люди",
            "Люди, которых названная организация или любая организация признала политическими "
            "заключёнными в названные дни. Если организация не названа, считается первое "
            "признание каждого человека. Признание без даты считается лишь возможным.",
        ),
    ),
    "released": in_three(
        (
            "People released",
            "People whose custody ended by release, on whatever ground, or by expulsion, within "
            "the days asked about. Each person counts once.",
        ),
        (
            "Вызваленыя людзі",
            "Людзі, чыя няволя скончылася вызваленнем на любой падставе або высылкай у названыя "
            "дні. Кожны чалавек лічыцца адзін раз.",
        ),
        (
            "Освобождённые люди",
            "Люди, чья неволя закончилась освобождением на любом основании или высылкой в "
            "названные дни. Каждый человек считается один раз.",
        ),
    ),
    "released_on_ground": in_three(
        (
            "People released on a ground",
            "Those of the people released whose release or expulsion has the ground asked about, "
            "such as a pardon. Somebody whose ground no source gives is counted as possible only.",
        ),
        (
            "Людзі, вызваленыя на пэўнай падставе",
            "Тыя з вызваленых людзей, чыё вызваленне або высылка мае падставу, пра якую "
            "пытаюцца, напрыклад памілаванне. Чалавек, чыю падставу не называе ніводная крыніца, "
            "лічыцца толькі магчымым.",
        ),
        (
            "Люди, освобождённые на определённом основании",
            "Те из освобождённых людей, чьё освобождение или высылка имеет основание, о котором "
            "спрашивают, например помилование. Человек, чьё основание не называет ни один "
            "источник, считается лишь возможным.",
        ),
    ),
    "expelled": in_three(
        (
            "People expelled",
            "People forced out of the country within the days asked about, from custody or not. "
            "Each person counts once.",
        ),
        (
            "Высланыя людзі",
            "Людзі, якіх у названыя дні прымусова вывезлі з краіны, незалежна ад таго, ці былі яны "
            "ў няволі. Кожны чалавек лічыцца адзін раз.",
        ),
        (
            "Высланные люди",
            "Люди, которых в названные дни насильно вывезли из страны, независимо от того, были ли "
            "они в неволе. Каждый человек считается один раз.",
        ),
    ),
    "died_in_custody": in_three(
        (
            "People who died in custody",
            "People who died while in custody, from the first day asked about up to the day of "
            "the figure. Where no source says where somebody died, being held on the eve decides.",
        ),
        (
            "Людзі, якія памерлі ў няволі",
            "Людзі, якія памерлі, знаходзячыся ў няволі, ад першага дня да дня лічбы. Калі "
            "ніводная крыніца не кажа, дзе чалавек памёр, вырашае, ці быў ён у няволі напярэдадні.",
        ),
        (
            "Люди, умершие в неволе",
            "Люди, которые умерли, находясь в неволе, с первого дня до дня цифры. Если ни один "
            "источник не говорит, где человек умер, решает, был ли он в неволе накануне.",
        ),
    ),
    "died_soon_after_release": in_three(
        (
            "People who died soon after release",
            "People who died out of custody within the number of days asked about after their "
            "last release or expulsion, from the first day asked about up to the day of the "
            "figure.",
        ),
        (
            "Людзі, якія памерлі неўзабаве пасля вызвалення",
            "Людзі, якія памерлі па-за няволяй не пазней, чым праз названую колькасць дзён пасля "
            "апошняга вызвалення або высылкі, ад першага дня да дня лічбы.",
        ),
        (
            "Люди, умершие вскоре после освобождения",
            "Люди, которые умерли вне неволи не позже, чем через названное число дней после "
            "последнего освобождения или высылки, с первого дня до дня цифры.",
        ),
    ),
}
