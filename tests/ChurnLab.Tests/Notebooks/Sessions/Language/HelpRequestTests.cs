using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Sessions.Language;

namespace ChurnLab.Tests.Notebooks.Sessions.Language;

public sealed class HelpRequestTests
{
    [Theory]
    [InlineData("Math.Max?", "Math.Max", false)]
    [InlineData(" frame.GroupBy ?\n", "frame.GroupBy", false)]
    [InlineData("clients??", "clients", true)]
    [InlineData("?clients", "clients", false)]
    [InlineData("??List<int>", "List<int>", true)]
    [InlineData("int?", "int", false)]
    [InlineData("later[0].Count()?", "later[0].Count()", false)]
    public void An_expression_and_a_question_mark_ask_for_help(string code, string expression, bool detailed) =>
        Assert.Equal(new HelpRequest(expression, detailed), HelpRequest.TryParse(code));

    [Theory]
    [InlineData("?")]
    [InlineData("??")]
    [InlineData("?x?")]
    [InlineData("x???")]
    [InlineData("var x = 1?")]
    [InlineData("x\ny?")]
    [InlineData("x;?")]
    [InlineData("a ? b")]
    [InlineData("x")]
    [InlineData("")]
    public void Other_code_does_not(string code) => Assert.Null(HelpRequest.TryParse(code));

    [Theory]
    [InlineData("Twice?", "int Twice(int n)")]
    [InlineData("numbers.Where(n => n > 1)?", "IEnumerable<int> Enumerable.Where<int>(")]
    [InlineData("new List<int>()?", "List<int>")]
    [InlineData("List<int>?", "class List<")]
    [InlineData("#!time\nTwice?", "int Twice(int n)")]
    [InlineData("numbers[0]?", "int[] numbers")]
    public void A_cell_that_asks_is_answered_with_a_page(string code, string start)
    {
        using var session = new SessionFixture();
        session.Run("int Twice(int n) => 2 * n; var numbers = new[] { 1 };");

        session.Run(code);

        Assert.Equal(CellOutcome.Completed, session.Outcome);
        Assert.Contains(start, (string?)Assert.IsType<PageEvent>(Assert.Single(session.Events)).Data["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_asks_on_an_unknown_name_is_told_so()
    {
        using var session = new SessionFixture();

        session.Run("nobody?");

        var page = Assert.IsType<PageEvent>(Assert.Single(session.Events));
        Assert.Equal("Nothing is known of 'nobody': no cell that has run declares it.", (string?)page.Data["text/plain"]);
    }
}
