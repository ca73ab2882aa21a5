"""Cells that ask the person at the notebook."""
import time


def take_question(client, request, timeout=10):
    question = client.raw.get_stdin_msg(timeout=timeout)
    assert question["msg_type"] == "input_request"
    assert question["parent_header"]["msg_id"] == request
    return question["content"]


def check_input_asks_and_waits(client):
    cell = client.execute('var name = input("Имя: "); name + "!"', allow_stdin=True)
    assert take_question(client, cell) == {"prompt": "Имя: ", "password": False}
    time.sleep(0.3)
    client.no_reply("shell", timeout=0)
    client.raw.input("Ёлка 😀")
    run = client.finish(cell).succeeded()
    assert run.result == "Ёлка 😀!"
    assert run.types == ["execute_input", "execute_result"]


def check_a_password_is_asked_for_as_one(client):
    cell = client.execute('password("Ключ: ").Length', allow_stdin=True)
    assert take_question(client, cell) == {"prompt": "Ключ: ", "password": True}
    client.raw.input("тайна")
    assert client.finish(cell).succeeded().result == "5"


def check_console_input_asks_line_by_line(client):
    cell = client.execute('Console.Write("? ");\nvar a = Console.ReadLine();\nvar b = Console.ReadLine();\n$"{a}|{b}"', allow_stdin=True)
    assert take_question(client, cell)["prompt"] == ""
    client.raw.input("первая")
    take_question(client, cell)
    client.raw.input("")
    run = client.finish(cell).succeeded()
    assert run.result == "первая|" and run.text() == "? "


def check_text_written_before_a_question_is_shown_before_the_answer(client):
    cell = client.execute('Console.Write("Сначала это"); input()', allow_stdin=True)
    take_question(client, cell)
    client.until(lambda message: message["msg_type"] == "stream" and "Сначала" in message["content"]["text"], timeout=2)
    client.raw.input("x")
    assert client.ended(cell)["status"] == "ok"


def check_the_client_that_sent_the_cell_is_asked_and_nobody_else_may_answer(kernel, client):
    with kernel.client() as other:
        cell = client.execute('input("кто? ")', allow_stdin=True)
        take_question(client, cell)
        other.no_reply("stdin")
        other.raw.input("чужой")
        time.sleep(0.3)
        client.no_reply("shell", timeout=0)
        client.raw.input("свой")
        assert client.finish(cell).succeeded().result == "свой"


def check_where_input_is_not_allowed_the_cell_is_told(client):
    for code in ('input("x")', 'password("x")'):
        run = client.run(code, allow_stdin=False).failed("InvalidOperationException")
        assert "nobody is there to answer" in run.content["evalue"], run.content["evalue"]
        client.no_reply("stdin", timeout=0.2)
    assert client.run("Console.ReadLine() == null", allow_stdin=False).succeeded().result == "True"


def check_an_interrupt_ends_a_question(client):
    cell = client.execute('var answer = input("x"); answer', allow_stdin=True)
    take_question(client, cell)
    client.interrupt()
    assert client.ended(cell)["ename"] == "Interrupted"
    client.raw.input("поздно")
    time.sleep(0.2)
    later = client.execute('input("y")', allow_stdin=True)
    assert take_question(client, later)["prompt"] == "y"
    client.raw.input("вовремя")
    assert client.finish(later).succeeded().result == "вовремя"


def check_an_answer_nobody_asked_for_is_forgotten(client):
    client.raw.input("рано")
    cell = client.execute("input()", allow_stdin=True)
    take_question(client, cell)
    time.sleep(0.2)
    client.no_reply("shell", timeout=0)
    client.raw.input("теперь")
    assert client.finish(cell).succeeded().result == "теперь"


def check_two_questions_at_once_are_asked_one_after_the_other(client):
    cell = client.execute(
        'var answers = await Task.WhenAll(Task.Run(() => input("a")), Task.Run(() => input("b")));\nstring.Join(",", answers)', allow_stdin=True)
    for _ in range(2):
        prompt = take_question(client, cell)["prompt"]
        client.no_reply("stdin", timeout=0.2)
        client.raw.input(prompt.upper())
    assert client.finish(cell).succeeded().result == "A,B"
