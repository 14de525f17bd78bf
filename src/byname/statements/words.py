"""The words that notes and the frame of a letter need, in English, Belarusian and Russian."""

LANGUAGES = ("en", "be", "ru")

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "nobody": "nobody",
        "more": "{n} more",
        "and": "{most}, and {last}",
        "perhaps": "perhaps also {names}",
        "since": "Counted since {since}.",
        "period": "Counted in {period}.",
        "state": "State: {state}.",
        "body": "Recognised by: {body}.",
        "dates": "As of {as_of}, as known on {known_on}.",
        "bounds": "{low} for certain; {perhaps} possible only, because dates are uncertain or no "
        "source has shown them since.",
        "bounds_days": "The day of the last contact is not known exactly.",
        "attested": "The latest day on which a source shows any of them held: {day}.",
        "counted_from": "Counted from {day}; source: {source}.",
        "opened": "To be opened at: {address}",
        "signed": "Signed by",
        "contact": "Contact",
        "notes": "Notes",
    },
    "be": {
        "nobody": "ніхто",
        "more": "яшчэ {n}",
        "and": "{most} і {last}",
        "perhaps": "магчыма, таксама {names}",
        "since": "Пачатак адліку: {since}.",
        "period": "Час, за які падлічана: {period}.",
        "state": "Дзяржава: {state}.",
        "body": "Прызнаныя арганізацыяй: {body}.",
        "dates": "На {as_of}, паводле таго, што было вядома на {known_on}.",
        "bounds": "Дакладна — {low}; толькі магчыма — {perhaps}, бо даты няпэўныя або ніводная "
        "крыніца з таго часу не пацвярджала.",
        "bounds_days": "Дзень апошняй сувязі вядомы недакладна.",
        "attested": "Апошні дзень, на які крыніца паказвае каго-небудзь з іх у няволі: {day}.",
        "counted_from": "Лічыцца ад {day}; крыніца: {source}.",
        "opened": "Адкрыць можна тут: {address}",
        "signed": "Падпісалі",
        "contact": "Сувязь",
        "notes": "Заўвагі",
    },
    "ru": {
        "nobody": "никто",
        "more": "ещё {n}",
        "and": "{most} и {last}",
        "perhaps": "возможно, также {names}",
        "since": "Начало отсчёта: {since}.",
        "period": "Время, за которое посчитано: {period}.",
        "state": "Государство: {state}.",
        "body": "Признаны организацией: {body}.",
        "dates": "На {as_of}, по сведениям на {known_on}.",
        "bounds": "Точно — {low}; лишь возможно — {perhaps}, так как даты неточны или ни один "
        "источник с тех пор не подтверждал.",
        "bounds_days": "День последней связи известен неточно.",
        "attested": "Последний день, на который источник показывает кого-либо из них в неволе: "
        "{day}.",
        "counted_from": "Считается от {day}; источник: {source}.",
        "opened": "Открыть можно здесь: {address}",
        "signed": "Подписали",
        "contact": "Связь",
        "notes": "Примечания",
    },
}
