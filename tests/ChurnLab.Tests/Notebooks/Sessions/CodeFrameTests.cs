using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Tests.Notebooks.Sessions;

public sealed class CodeFrameTests
{
    private const string Source = "one\r\ntwo\nthree\nfour";

    [Fact]
    public void Two_lines_before_the_place_are_shown_and_the_place_is_marked() => Assert.Equal(
        ["  1 | one", "  2 | two", "> 3 | three", "    |   ^^"],
        CodeFrame.Draw(Source, line: 2, column: 2, length: 2));

    [Fact]
    public void Without_a_column_only_the_line_is_pointed_at() =>
        Assert.Equal(["> 1 | one"], CodeFrame.Draw(Source, line: 0));

    [Fact]
    public void A_mark_ends_with_its_line_and_has_one_character_at_least()
    {
        Assert.Equal("    |   ^", CodeFrame.Draw(Source, line: 0, column: 2, length: 100).Last());
        Assert.Equal("    |    ^", CodeFrame.Draw(Source, line: 0, column: 3, length: 0).Last());
    }

    [Fact]
    public void A_mark_stands_under_its_place_whatever_a_tab_is_worth() =>
        Assert.Equal("    | \t ^", CodeFrame.Draw("\tab", line: 0, column: 2).Last());

    [Fact]
    public void Line_numbers_are_aligned() =>
        Assert.Equal(["   8 | x", "   9 | x", "> 10 | x"], CodeFrame.Draw(string.Join('\n', Enumerable.Repeat("x", 10)), line: 9));

    [Fact]
    public void A_line_that_is_not_in_the_source_has_no_frame() => Assert.Empty(CodeFrame.Draw(Source, line: 4));
}
