using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Jupyter;

namespace ChurnLab.Tests.Notebooks.Jupyter;

public class TracebackColorsTests
{
    [Fact]
    public void The_message_the_line_and_the_place_of_a_compiler_error_are_red() => Assert.Equal(
        [
            "cell 1, line 2, column 9",
            "  1 | // a > 1 | ^",
            "[> 2] | var y = unknown;",
            "    |         [^^^^^^^]",
            "[CS0103: The name 'unknown' does not exist]",
            "",
            "cell 1, line 3, column 1",
            "[> 3] | x;",
            "    | [^]",
            "[CS0201: Only assignment]",
        ],
        Painted(
            "CompilationError",
            "CS0103: The name 'unknown' does not exist (and 1 more)",
            "cell 1, line 2, column 9",
            "  1 | // a > 1 | ^",
            "> 2 | var y = unknown;",
            "    |         ^^^^^^^",
            "CS0103: The name 'unknown' does not exist",
            "",
            "cell 1, line 3, column 1",
            "> 3 | x;",
            "    | ^",
            "CS0201: Only assignment"));

    [Fact]
    public void The_message_and_the_causes_of_an_exception_are_red_and_frames_are_not() => Assert.Equal(
        ["cell 1, line 1", "[> 1] | F()", "[ArgumentException: no\nno]", "   at F, cell 1, line 1", "[caused by IOException: disk]", "   at cell 1, line 1"],
        Painted(
            "ArgumentException",
            "no\nno",
            "cell 1, line 1",
            "> 1 | F()",
            "ArgumentException: no\nno",
            "   at F, cell 1, line 1",
            "caused by IOException: disk",
            "   at cell 1, line 1"));

    private static IEnumerable<string> Painted(string name, string message, params string[] traceback) =>
        TracebackColors.Paint(new ErrorEvent(name, message, traceback)).Select(line =>
            line.Replace("\e[31m", "[", StringComparison.Ordinal).Replace("\e[39m", "]", StringComparison.Ordinal));
}
