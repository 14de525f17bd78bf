"""General names for measuring: Western, Arabic, Chinese, Korean, Indian, all combinations made up.

Given names and surnames are common words of each country's statistics, put together by a seeded
draw; the ways of spelling Arabic, Chinese and Korean words are listed with each.
"""

import random

from rapidfuzz import fuzz, process

from benchmarks.names.people import typing_error
from benchmarks.names.sets import Example, folded

GIVEN = (
    "James/Jim Robert/Bob John/Jack Michael/Mike William/Bill David/Dave Richard/Dick Joseph/Joe "
    "Thomas/Tom Charles/Chuck Christopher/Chris Daniel/Dan Matthew/Matt Anthony/Tony Donald/Don "
    "Steven/Steve Andrew/Andy Kenneth/Ken Joshua/Josh "
    "Edward/Ted Ronald/Ron Timothy/Tim Jeffrey/Jeff "
    "Nicholas/Nick Jonathan/Jon Stephen/Steve Lawrence/Larry Samuel/Sam Benjamin/Ben Patrick/Pat "
    "Gregory/Greg Alexander/Alex Raymond/Ray Mary/Molly Patricia/Pat Jennifer/Jenny Elizabeth/Liz "
    "Barbara/Barb Susan/Sue Margaret/Peggy Deborah/Debbie "
    "Rebecca/Becky Catherine/Kate Victoria/Vicky "
    "Hans Jürgen Wolfgang Pierre Jean-Paul Marie-Claire François Étienne José Juan-Carlos Luis "
    "Giovanni Paolo Lars Björn Søren Ingrid Astrid Jörg Günther Kerstin Zoltán István Gergely Radu "
    "Ioana Priya Rajesh Anil Sunita Deepak Kavita Olumide Chinedu Amara Kwame Thabo Mehmet Ayşe"
).split()
SURNAMES = (
    "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin "
    "Thompson White Harris Clark Lewis Robinson Walker Hall "
    "Allen Young King Wright Hill Scott Green "
    "Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins "
    "Stewart Morris Rogers Cook Morgan Bell Murphy Bailey Cooper Richardson O'Connor McDonald "
    "MacGregor Fitzgerald Müller Schmidt Schneider Fischer Weber Wagner Schäfer Großmann Dubois "
    "Lefèvre Moreau Girard García Rodríguez Hernández López-Vega Rossi Esposito Ricci Johansson "
    "Lindqvist Sørensen Østergaard Papadopoulos Nagy Horváth Popescu Ionescu Sharma Gupta Iyer "
    "Okonkwo Adeyemi Mensah Nkosi Yılmaz Çelik de-Souza van-der-Berg von-Hagen da-Silva del-Rio "
    "di-Marco ter-Horst le-Roux"
).split()
ARABIC = tuple(
    tuple(forms.split("/"))
    for forms in (
        "Mohammed/Muhammad/Mohamed/محمد Ahmad/Ahmed/أحمد "
        "Hassan/Hasan/حسن Hussein/Husayn/Hussain/حسين "
        "Khalid/Khaled/خالد Yusuf/Youssef/Yousef/يوسف Ibrahim/Ebrahim/إبراهيم Mahmoud/Mahmud/محمود "
        "Abd_al-Rahman/Abdulrahman/Abdul_Rahman/عبد_الرحمن Omar/Umar/عمر Faisal/Faysal/فيصل "
        "Tariq/Tarek/طارق Nasser/Nasir/ناصر Saeed/Said/سعيد Salim/Saleem/سليم Karim/Kareem/كريم "
        "Fatima/Fatimah/فاطمة Layla/Leila/ليلى Zaynab/Zeinab/زينب Jamal/Gamal/جمال"
    ).split()
)
ARABIC_FAMILY = tuple(
    tuple(forms.split("/"))
    for forms in (
        "al-Masri/el-Masry/Almasri/المصري al-Haddad/Haddad/El_Haddad/الحداد "
        "al-Tamimi/Tamimi/التميمي "
        "al-Najjar/Najjar/an-Najjar/النجار Qasimi/al-Qasimi/Kasimi/القاسمي Khoury/Khouri/خوري "
        "Darwish/Darwich/درويش al-Sabbagh/Sabbagh/الصباغ bin_Rashid/ibn_Rashid/بن_راشد "
        "al-Shammari/Shammari/Alshammari/الشمري Barakat/بركات Mansour/Mansur/منصور "
        "al-Zahrani/Zahrani/Alzahrani/الزهراني Habib/Habeeb/حبيب Aziz/Azeez/عزيز"
    ).split()
)
CHINESE = tuple(
    tuple(forms.split("/"))
    for forms in (
        "Zhang/Chang/张 Wang/王 Li/李 Zhao/Chao/赵 Chen/陈 "
        "Yang/杨 Huang/黄 Zhou/Chou/周 Wu/吴 Xu/Hsu/徐 "
        "Sun/孙 Zhu/Chu/朱 Gao/Kao/高 Lin/林 He/Ho/何 Guo/Kuo/郭 Xie/Hsieh/谢"
    ).split()
)
CHINESE_GIVEN = (
    "Wei/伟 Min/敏 Jian-hua/Jianhua/建华 "
    "Xiao-ming/Xiaoming/晓明 Guo-qiang/Guoqiang/国强 Li-ping/Liping/丽萍 "
    "Zhi-gang/Zhigang/志刚 Hai-yan/Haiyan/海燕 Yong/勇 "
    "Jun/军 Mei-ling/Meiling/美玲 Shu-fen/Shufen/淑芬 "
    "De-ming/Deming/德明 Wen-bo/Wenbo/文博 Chun-hua/Chunhua/春华"
).split()
KOREAN = (
    "Kim/Gim/김 Lee/Yi/이 Park/Pak/박 Choi/Choe/최 Jung/Jeong/정 Kang/Gang/강 Yoon/Yun/윤 Lim/Im/임"
).split()
KOREAN_GIVEN = (
    "Min-jun/Minjun/민준 Seo-yeon/Seoyeon/서연 Ji-hoon/Jihun/지훈 Young-ho/Yeongho/영호 "
    "Hye-jin/Hyejin/혜진 Sang-woo/Sangu/상우 "
    "Eun-ji/Eunji/은지 Dong-hyun/Donghyeon/동현 Soo-jin/Sujin/수진"
).split()
TITLES = ("Dr.", "Mr.", "Mrs.", "Prof.", "Sir", "Rev.", "Capt.", "Hon.", "Sheikh", "Senator")
AFTER = ("PhD", "Jr.", "MD", "Esq.", "Ltd", "LLC", "Inc.", "& Co")


def _western(rng: random.Random) -> tuple[list[str], list[str], str]:
    given = rng.choice(GIVEN).split("/")
    middle = rng.choice(GIVEN).split("/")[0]
    surname = rng.choice(SURNAMES).replace("-", " " if rng.random() < 0.5 else "-")
    return given, [middle], surname


def _forms(rng: random.Random) -> tuple[str, list[str], str]:
    """Who, that made-up person's name in several ways of writing, and the kind."""
    kind = rng.choices(("western", "arabic", "chinese", "korean"), (6, 2, 1, 1))[0]
    if kind == "western":
        identity, forms = _western_forms(rng)
        return identity, forms, kind
    if kind == "arabic":
        given, second, family = rng.choice(ARABIC), rng.choice(ARABIC), rng.choice(ARABIC_FAMILY)
        forms = []
        for _ in range(4):
            a, b, c = (
                rng.choice(words[:-1]).replace("_", " ") for words in (given, second, family)
            )
            forms.append(f"{a} {b} {c}" if rng.random() < 0.6 else f"{a} {c}")
        if rng.random() < 0.4:
            forms.append(f"{given[-1]} {second[-1]} {family[-1]}".replace("_", " "))
        return f"{given[0]} {family[0]}", forms, kind
    family = rng.choice(CHINESE) if kind == "chinese" else rng.choice(KOREAN).split("/")
    given = rng.choice(CHINESE_GIVEN if kind == "chinese" else KOREAN_GIVEN).split("/")
    forms = []
    for _ in range(4):
        a, b = rng.choice(family[:-1]), rng.choice(given[:-1])
        forms.append(f"{a} {b}" if rng.random() < 0.6 else f"{b} {a}")
    if rng.random() < 0.4:
        forms.append(family[-1] + given[-1])
    return f"{given[0]} {family[0]}", forms, kind


def _western_forms(rng: random.Random) -> tuple[str, list[str]]:
    given, (middle,), surname = _western(rng)
    first = given[0]
    forms = [
        f"{first} {middle} {surname}", f"{first} {surname}", f"{surname}, {first} {middle}",
        f"{first} {middle[0]}. {surname}", f"{first[0]}. {surname}", f"{surname} {first}",
        f"{rng.choice(TITLES)} {first} {surname}", f"{first} {surname} {rng.choice(AFTER)}",
        f"{first.replace('-', ' ')} {surname.replace('-', ' ')}", folded(f"{first} {surname}"),
        f"{first} {surname.replace(' ', '').replace('-', '')}", f"{first} {surname}".upper(),
        f"{first[0]}. {middle} {surname}", f"{surname.upper()}, {first}",
    ]  # fmt: skip
    if len(given) > 1:
        forms += [f"{given[1]} {surname}", f"{surname}, {given[1]}"]
    wrong = rng.choice(["given", "surname"])
    if wrong == "given":
        forms.append(f"{typing_error(first, rng)} {surname}")
    else:
        forms.append(f"{first} {middle} {typing_error(surname, rng)}")
    return f"{first} {surname}", forms


def general(part: int, *, count: int) -> list[Example]:
    """True pairs of made-up people and, for each, the strangers nearest in writing."""
    rng = random.Random(f"general {part}")
    names: list[tuple[int, str]] = []
    examples: list[Example] = []
    seen: set[str] = set()
    for number in range(count):
        identity, forms, kind = _forms(rng)
        if identity in seen:
            continue
        seen.add(identity)
        a, b = rng.sample(forms, 2)
        examples.append(Example(a, b, True, kind))
        names += [(number, a), (number, b)]
    pool = [folded(text) for _, text in names]
    for number, text in names[::2]:
        best = process.extract(folded(text), pool, scorer=fuzz.token_sort_ratio, limit=8)
        others = [place for _, _, place in best if names[place][0] != number][:3]
        examples += [Example(text, names[place][1], False, "stranger") for place in others]
    return examples
