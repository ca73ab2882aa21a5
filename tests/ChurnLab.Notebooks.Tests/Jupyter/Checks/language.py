"""Completion, help, completeness and history."""
import os


def complete(client, code, at=None):
    position = len(code) if at is None else at
    return client.ask("complete_request", {"code": code, "cursor_pos": position})


def inserted(told, code, match):
    """The code after a match was taken, by the rule of the protocol: positions count code points."""
    return code[: told["cursor_start"]] + match + code[told["cursor_end"]:]


def history(client, kind, **asked):
    return client.ask("history_request", {"hist_access_type": kind, "output": False, "raw": True, **asked})["history"]


def check_members_are_completed(client):
    told = complete(client, "Math.Sq")
    assert told["status"] == "ok" and "Sqrt" in told["matches"], told["matches"]
    assert inserted(told, "Math.Sq", "Sqrt") == "Math.Sqrt"
    assert all(isinstance(match, str) for match in told["matches"]) and isinstance(told["metadata"], dict)


def check_names_of_earlier_cells_are_completed(client):
    client.run('var clientsOfBank = new List<string> { "a" };').succeeded()
    assert "clientsOfBank" in complete(client, "clientsOf")["matches"]
    assert {"Add", "Count"} <= set(complete(client, "clientsOfBank.")["matches"])


def check_members_of_a_referenced_library_are_completed(client):
    client.run(f'#r "{os.environ["CHECKED_LIBRARY"]}"\nusing ChurnLab.Frames;').succeeded()
    assert {"FromRecords", "FromMatrix"} <= set(complete(client, "Frame.From")["matches"])
    assert "Frame" in complete(client, "var f = new Fra")["matches"]


def check_names_of_parameters_are_completed(client):
    client.run(f'#r "{os.environ["CHECKED_LIBRARY"]}"\nusing ChurnLab.Frames;').succeeded()
    told = complete(client, 'Csv.Read("a.csv", opt')
    assert inserted(told, 'Csv.Read("a.csv", opt', told["matches"][0]) == 'Csv.Read("a.csv", options: ', told["matches"]


def check_completion_in_the_middle_replaces_the_word_alone(client):
    code = "var x = Math.Sq; var y = 1;"
    told = complete(client, code, at=len("var x = Math.Sq"))
    assert inserted(told, code, "Sqrt") == "var x = Math.Sqrt; var y = 1;"


def check_positions_count_code_points(client):
    for before in ('var s = "😀😀😀"; ', 'var s = "Ёё"; ', '/* 🇷🇺👩‍👩‍👧 */ '):
        code = before + "Math.Sq + 1"
        told = complete(client, code, at=len(before) + len("Math.Sq"))
        assert "Sqrt" in told["matches"], (before, told["matches"])
        assert inserted(told, code, "Sqrt") == before + "Math.Sqrt + 1"
        for item in told["metadata"].get("_jupyter_types_experimental", []):
            assert (item["start"], item["end"]) == (told["cursor_start"], told["cursor_end"])


def check_nothing_to_complete_is_an_empty_list(client):
    told = complete(client, '"text in quotes zzz')
    assert told["status"] == "ok" and told["matches"] == []
    assert 0 <= told["cursor_start"] <= told["cursor_end"] <= len('"text in quotes zzz')


def check_matches_carry_kind_and_signature(client):
    items = complete(client, "Math.Sqr")["metadata"]["_jupyter_types_experimental"]
    square = next(item for item in items if item["text"] == "Sqrt")
    assert square["type"] == "method" and "double" in square["signature"], square


def check_inspection_tells_signature_and_summary(client):
    for code, at in (("Math.Max(1, 2)", 6), ('var s = "😀"; Math.Max(1, 2)', len('var s = "😀"; Math.M'))):
        told = client.ask("inspect_request", {"code": code, "cursor_pos": at, "detail_level": 0})
        assert told["status"] == "ok" and told["found"] is True and told["metadata"] == {}
        assert "Max" in told["data"]["text/plain"], told


def check_inspection_knows_variables_of_earlier_cells(client):
    client.run("var ages = new Dictionary<string, int>();").succeeded()
    told = client.ask("inspect_request", {"code": "ages", "cursor_pos": 4, "detail_level": 1})
    assert told["found"] is True and "Dictionary" in told["data"]["text/plain"], told


def check_what_is_not_known_is_not_found(client):
    told = client.ask("inspect_request", {"code": "noSuchName", "cursor_pos": 5, "detail_level": 0})
    assert told == {"status": "ok", "found": False, "data": {}, "metadata": {}}, told


def check_completeness_of_code(client):
    samples = {
        "complete": ["1 + 1", "var x = 1;", "if (true) { }", "", "// comment", "int F(int n)\n{\n    return n;\n}", '#r "nuget: A, 1"'],
        "incomplete": ["if (true) {", "var s = @\"open", "int F(", "Math.Max(1,", "/* open", "class A\n{\n    int X;"],
        "invalid": ["}", "var = ;", "1 + 1) 2"],
    }
    for status, codes in samples.items():
        for code in codes:
            told = client.ask("is_complete_request", {"code": code})
            assert told["status"] == status, f"{code!r}: expected {status}, got {told}"
            assert ("indent" in told) == (status == "incomplete"), told
    assert client.ask("is_complete_request", {"code": "if (true) {"})["indent"].strip(" ") == ""


def check_history_has_a_tail_a_range_and_a_search(client):
    first = client.run("var h1 = 1;").count
    client.run("h1 + 41")
    client.run("throw new Exception();", stop_on_error=False)
    last = client.run("h1 + 41").count
    tail = history(client, "tail", n=4)
    session = tail[0][0]
    assert [entry[1] for entry in tail] == list(range(first, last + 1))
    assert [entry[2] for entry in tail] == ["var h1 = 1;", "h1 + 41", "throw new Exception();", "h1 + 41"]
    assert history(client, "range", session=session, start=first + 1, stop=last) == tail[1:3]
    assert history(client, "range", session=0, start=first, stop=first + 1) == tail[:1]
    assert history(client, "range", session=session + 5, start=1, stop=99) == []
    assert history(client, "search", pattern="h1 *1") == [tail[1], tail[3]]
    assert history(client, "search", pattern="h1 *1", unique=True) == [tail[3]]
    assert history(client, "search", pattern="h?*", n=1) == [tail[3]]
    assert history(client, "search", pattern="no such text") == []


def check_history_with_outputs_pairs_code_and_text(client):
    client.run("6 * 7")
    client.run("var quiet = 1;")
    pairs = [entry[2] for entry in history(client, "tail", n=2, output=True)]
    assert pairs == [["6 * 7", "42"], ["var quiet = 1;", None]], pairs
