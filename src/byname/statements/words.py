"""The words that notes and the frame of a letter need, in English, Belarusian and Russian."""

WORDS = {
    "en": {
        "nobody": "nobody",
        "more": "and {n} more",
        "since": "Since {since}.",
        "dates": "As of {as_of}, as known on {known_on}.",
        "bounds": "{low} for certain; {perhaps} possible only, because dates are uncertain or no "
        "source has shown them since.",
        "attested": "The latest day on which a source shows any of them held: {day}.",
        "counted_from": "Counted from {day}; source: {source}.",
        "signed": "Signed by",
        "contact": "Contact",
    },
    "be": {
        "nobody": "ніхто",
        "more": "і яшчэ {n}",
        "since": "Пачатак перыяду: {since}.",
        "dates": "На {as_of}, паводле вядомага на {known_on}.",
        "bounds": "Дакладна — {low}; толькі магчыма — {perhaps}, бо даты няпэўныя або ніводная крыніца "
        "з таго часу не пацвярджала.",
        "attested": "Апошні дзень, на які крыніца паказвае каго-небудзь з іх у няволі: {day}.",
        "counted_from": "Лічыцца ад {day}; крыніца: {source}.",
        "signed": "Падпісалі",
        "contact": "Сувязь",
    },
    "ru": {
        "nobody": "никто",
        "more": "и ещё {n}",
        "since": "Начало периода: {since}.",
        "dates": "На {as_of}, по сведениям на {known_on}.",
        "bounds": "Точно — {low}; лишь возможно — {perhaps}, так как даты неточны или ни один источник "
        "с тех пор не подтверждал.",
        "attested": "Последний день, на который источник показывает кого-либо из них в неволе: {day}.",
        "counted_from": "Считается от {day}; источник: {source}.",
        "signed": "Подписали",
        "contact": "Связь",
    },
}
