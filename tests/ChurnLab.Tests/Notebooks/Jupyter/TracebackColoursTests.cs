using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Jupyter;

namespace ChurnLab.Tests.Notebooks.Jupyter;

public sealed class TracebackColoursTests
{
    [Fact]
    public void What_went_wrong_is_bold_and_the_line_where_it_did_red() => Assert.Equal(
        ["cell 1, line 2", "  1 | var a = 1;", "\e[31m> 2 | throw x;\e[0m", "\e[1;31mFormatException: no\e[0m", "   at cell 1, line 2"],
        TracebackColours.Of(new ErrorEvent(
            "FormatException", "no", ["cell 1, line 2", "  1 | var a = 1;", "> 2 | throw x;", "FormatException: no", "   at cell 1, line 2"])));

    [Fact]
    public void Every_message_of_the_compiler_is_bold() => Assert.Equal(
        ["\e[1;31mCS1002: ; expected\e[0m", "\e[1;31mCS0103: no x\e[0m", "… and 3 more"],
        TracebackColours.Of(new ErrorEvent("CompilationError", "CS1002: ; expected (and 4 more)", ["CS1002: ; expected", "CS0103: no x", "… and 3 more"])));

    [Fact]
    public void A_sentence_alone_is_bold() => Assert.Equal(
        ["\e[1;31mThe cell was interrupted.\e[0m"],
        TracebackColours.Of(new ErrorEvent("Interrupted", "The cell was interrupted.", ["The cell was interrupted."])));
}
