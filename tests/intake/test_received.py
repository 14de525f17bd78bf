"""Files as they come: what is refused, and every encoding and shape of table."""

import io
import os
import zipfile

import openpyxl
import pytest

from byname.intake.claims import IntakeError
from byname.intake.formats import recognise_format
from byname.intake.received import receive, received_again
from byname.intake.sheets import read_csv
from tests.support.files import ods, put, receive_bytes, table

RUSSIAN = "Фамилия и имя,Дата задержания\nВыдуманный Пример,2 августа 2021 г.\nПридуманная Тестина,2021-08-03\n"
BELARUSIAN = "Імя і прозвішча,Дата затрымання\nВыдуманы Прыклад,2 жніўня 2021\nПрыдуманая Тэсціна-Ўзор,2021-08-03\n"
POLISH = "nazwisko i imię,data zatrzymania\nZmyślony Przykład Łużycki,2021-08-02\nŻółć Gęśla Zmyślona,2021-08-03\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859-5"),
        (BELARUSIAN, "utf-8"),
        (BELARUSIAN, "cp1251"),
        (POLISH, "cp1250"),
    ],
)
def test_every_encoding(text, encoding):
    assert received_again(text.encode(encoding), name="list.csv").decoded[0] == text


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter_even_where_cells_hold_others(delimiter):
    rows = [["Testa Fictional", 'said "no", twice; then | left'], ["Other Fictional", "two\nlines"]]
    sheet = read_csv(table(["name", "note"], *rows, delimiter=delimiter).decode(), "list.csv")
    assert sheet.header == ("name", "note")
    assert [list(row.cells) for row in sheet.rows] == rows
    assert [row.number for row in sheet.rows] == [2, 3]


def test_a_title_above_the_header_and_empty_rows_are_passed_over_and_rows_keep_their_numbers():
    sheet = read_csv(
        "A fictional list\n\nname,born\nTesta Fictional,1990\n,\nOther Fictional,1991\n", "l"
    )
    assert sheet.header == ("name", "born")
    assert [row.number for row in sheet.rows] == [4, 6]


def test_a_row_with_too_many_cells_is_an_error_with_its_number():
    sheet = read_csv("name,born\nTesta Fictional,1990,extra\n", "list.csv")
    (problem,) = sheet.problems
    assert (problem.row, problem.severity) == (2, "error")
    assert "3 cells where the header has 2" in problem.message


def test_a_formula_in_a_csv_cell_is_kept_as_text_and_told():
    sheet = read_csv("name,born\n=HYPERLINK(1),1990\n", "list.csv")
    assert sheet.rows[0].cells[0] == "=HYPERLINK(1)"
    assert (sheet.problems[0].row, sheet.problems[0].column) == (2, "A")


def xlsx(*rows, more=None):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if more:
        book.create_sheet("second").append(more)
        book["second"].append(more)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_xlsx_with_dates_numbers_and_a_second_sheet():
    from datetime import datetime

    data = xlsx(
        ["name", "born", "no"], ["Testa Fictional", datetime(1990, 5, 1), 7.0], more=["x", "y"]
    )
    sheet = received_again(data, name="list.xlsx").sheet
    assert sheet.rows[0].cells == ("Testa Fictional", "1990-05-01", "7")
    assert "Not read: second" in sheet.note


def test_a_formula_in_a_workbook_is_an_error_with_its_cell():
    sheet = received_again(xlsx(["name", "no"], ["Testa Fictional", "=1+1"]), name="l.xlsx").sheet
    assert sheet.problems[0].severity == "error"
    assert "cell B2 holds a formula" in sheet.problems[0].message


def test_ods():
    sheet = received_again(ods([["name", "born"], ["Тэста", "1990"]]), name="list.ods").sheet
    assert sheet.rows[0].cells == ("Тэста", "1990")
    formula = received_again(ods([["name"], ["x"]], formula="of:=1+1"), name="l.ods").sheet
    assert "cell A2 holds a formula" in formula.problems[0].message


def test_two_columns_of_one_name_are_refused():
    with pytest.raises(IntakeError, match="two columns are called 'name'"):
        read_csv("name,name\na,b\n", "list.csv")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"  \n\n", "is empty"),
        (b"name,born\n", "has a header and no rows"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"\x89PNG\r\n", "is a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old or encrypted Office file"),
        (b"\x1f\x8b\x08", "compressed"),
        (bytes(range(256)) * 20, "holds bytes that no text has"),
        (b"PK\x03\x04garbage", "damaged or encrypted archive"),
        (b'{"a": [1, 2', "is not JSON"),
        (b'{"a": 1}', "none of the formats"),
    ],
)
def test_what_is_no_list_is_refused_and_told_why(tmp_path, data, message):
    with pytest.raises(IntakeError, match=message):
        recognise_format(receive_bytes(tmp_path, data)).read(None, None)


def _archive(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("_DOT_", "."), data)
    return out.getvalue()


def test_archives_that_are_no_lists(tmp_path):
    with pytest.raises(IntakeError, match="neither XLSX nor ODS"):
        receive_bytes(tmp_path, _archive(readme=b"x"))
    with pytest.raises(IntakeError, match="macros"):
        receive_bytes(tmp_path, _archive(xl__workbook_DOT_xml=b"x", xl__vbaProject_DOT_bin=b"x"))
    with pytest.raises(IntakeError, match="unpacks to more than"):
        receive_bytes(
            tmp_path, _archive(xl__workbook_DOT_xml=b"x", bomb=b"0" * (513 * 1024 * 1024))
        )
    with pytest.raises(IntakeError, match="damaged workbook"):
        _ = receive_bytes(tmp_path, _archive(xl__workbook_DOT_xml=b"x")).sheet


def test_paths_that_are_no_files(tmp_path):
    for path, message in ((tmp_path, "is a folder"), (tmp_path / "no", "there is no file")):
        with pytest.raises(IntakeError, match=message):
            receive(path, max_bytes=10)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(IntakeError, match="is not a file"):
        receive(tmp_path / "pipe", max_bytes=10)


def test_a_file_of_two_gigabytes_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)
    with pytest.raises(IntakeError, match="2,147,483,648 bytes, more than the 268,435,456"):
        receive(path, max_bytes=256 * 1024**2)


def test_a_file_that_fits_two_formats_says_which(tmp_path):
    both = b"person,kind,date,measure,value,as_of,publisher,source,details\nx,born,1990,held,1,2020,p,s,\n"
    with pytest.raises(IntakeError, match="could be entries .* or reported .*--format"):
        recognise_format(receive_bytes(tmp_path, both))


def test_the_file_itself_is_never_changed(tmp_path):
    path = put(tmp_path, b"name,born\nTesta Fictional,1990\n")
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    _ = receive(path, max_bytes=1000).sheet
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
