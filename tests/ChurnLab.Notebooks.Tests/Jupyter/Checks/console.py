"""The kernel at a terminal: jupyter console, and a kernel started by hand."""
import os
import re
import signal
import stat

from starting import all_end, command, descendants
from terminal import Terminal, console

CSHARP = ".net-csharp"


def own():
    """A console with a kernel of its own, at its first prompt."""
    opened = console("--kernel", CSHARP)
    opened.sees(r"^In \[1\]: ?$")
    return opened


def leave(opened):
    # Before the prompt the terminal itself would take the key.
    opened.sees(r"^In \[[0-9]+\]: ?\s*\Z")
    opened.press("\x04")
    opened.sees(r"exit|[Ss]hutdown")
    opened.press("y\r")
    assert opened.ended() == 0


def check_the_banner_greets_and_a_result_is_shown_with_its_number():
    with own() as opened:
        opened.sees(r"^ChurnLab [0-9.]+: C# 14 on \.NET 10")
        opened.enter("1+1")
        opened.sees(r"^Out\[1\]: 2$")
        opened.sees(r"^In \[2\]: ?$")


def check_a_block_is_asked_for_until_it_is_closed_and_its_lines_are_indented():
    with own() as opened:
        opened.enter("foreach (var x in new[] { 1, 2 })")
        opened.sees(r"^   \.\.\.: ?$")
        opened.enter("{")
        opened.type("Console.WriteLine(x * 21);", then=r"^   \.\.\.:     Console\.WriteLine\(x \* 21\);$")
        opened.press("\r")
        opened.type("}", then=r"^   \.\.\.: +}$")
        opened.press("\r")
        opened.sees(r"^21\n42\n")
        opened.sees(r"^In \[2\]: ?$")


def check_an_error_is_shown_in_red_with_its_line_and_the_session_goes_on():
    with own() as opened:
        opened.enter("var kept = 41;")
        opened.sees(r"^In \[2\]: ?$")
        opened.enter('int.Parse("x")')
        opened.sees(r"^cell 2, line 1\n> 1 \| int\.Parse\(\"x\"\)\nFormatException: The input string 'x' was not")
        assert "\x1b[31mFormatException: " in opened.raw
        opened.sees(r"^In \[3\]: ?$")
        opened.enter("kept + 1")
        opened.sees(r"^Out\[3\]: 42$")


def check_tab_completes_and_lists_what_there_is():
    with own() as opened:
        opened.enter('var customers = "a";')
        opened.sees(r"^In \[2\]: ?$")
        opened.type("custo")
        opened.press("\t")
        opened.sees(r"^In \[2\]: customers$")
        opened.press(".ToUpperI\t")
        opened.sees(r"^In \[2\]: customers\.ToUpperInvariant$")
        opened.press("\x15")
        opened.type("Math.Ma")
        opened.press("\t")
        opened.sees(r"\bMax\b.*\n?.*\bMaxMagnitude\b")


def check_a_question_mark_shows_help():
    with own() as opened:
        opened.enter("Math.Max?")
        opened.sees(r"Math\.Max\((int|byte|double|decimal) ")
        opened.enter("1")
        opened.sees(r"^Out\[[12]\]: 1$")


def check_a_question_is_asked_and_a_secret_is_not_shown():
    with own() as opened:
        opened.enter('$"Hello, {input("Name: ")}"')
        opened.sees(r"^Name: ?$")
        opened.process.sendline("Анна")
        opened.sees(r"^Out\[1\]: Hello, Анна$")
        opened.sees(r"^In \[2\]: ?$")
        opened.enter('password("Word: ").Length')
        opened.sees(r"^Word: ?$")
        opened.process.sendline("секрет")
        opened.sees(r"^Out\[2\]: 6$")
        assert "секрет" not in opened.raw


def check_the_end_of_input_ends_the_console_and_leaves_no_process():
    with own() as opened:
        opened.enter("1")
        opened.sees(r"^Out\[1\]: 1$")
        started = descendants(opened.process.pid)
        assert len(started) >= 2, started
        leave(opened)
        all_end(started)


def check_a_kernel_started_by_hand_tells_how_to_connect_and_takes_signals():
    # In a console with a kernel of its own Ctrl+C cannot be tried: after the first prompt version 6.4 on Python 3.11 no
    # longer passes it on, to no kernel ("KeyboardInterrupt escaped interact()", with ipykernel too).
    with Terminal(*command()) as kernel:
        path = kernel.sees(r"^Listening\. To connect: jupyter console --existing (\S+)$")[1]
        assert os.path.dirname(path) == os.environ["JUPYTER_RUNTIME_DIR"]
        assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
        with console("--existing", path) as opened:
            opened.sees(r"^In \[1\]: ?$")
            opened.enter("var kept = 41;")
            opened.sees(r"^In \[2\]: ?$")
            opened.enter('Console.WriteLine("loo" + "ping"); while (true) { }')
            opened.sees(r"^looping$")
            kernel.interrupt()
            opened.sees(r"^Interrupted: The cell was interrupted\.$")
            opened.sees(r"^In \[3\]: ?$")
            # With nothing under way the signal changes nothing.
            kernel.interrupt()
            opened.enter("kept + 1")
            opened.sees(r"^Out\[3\]: 42$")
            leave(opened)
        started = descendants(kernel.process.pid)
        assert kernel.process.isalive() and len(started) == 1, started
        kernel.process.kill(signal.SIGTERM)
        assert kernel.ended() == 0
        assert not os.path.exists(path)
        all_end(started)
        assert not re.search("[Ee]xception", kernel.raw), kernel.raw
