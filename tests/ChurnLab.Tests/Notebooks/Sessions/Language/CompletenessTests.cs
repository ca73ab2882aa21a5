using ChurnLab.Notebooks.Sessions;
using ChurnLab.Notebooks.Sessions.Language;

namespace ChurnLab.Tests.Notebooks.Sessions.Language;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("1 + 1")]
    [InlineData("var x = 1;")]
    [InlineData("if (true) { }")]
    [InlineData("#!markdown\n# {")]
    [InlineData("#!time\nvar x = (")]
    [InlineData("Math.Max?")]
    [InlineData("??clients")]
    [InlineData("// a note")]
    public void Whole_code_can_run(string code) => Assert.Equal(new CompletenessResult(Completeness.Complete, ""), CSharpSession.CheckCompleteness(code));

    [Theory]
    [InlineData("if (true) {", "    ")]
    [InlineData("if (true)\n{\n    foreach (var i in x)\n    {", "        ")]
    [InlineData("if (true)\n{\n    x++;", "    ")]
    [InlineData("if (true)\n{\n\tif (x)\n\t{", "\t\t")]
    [InlineData("Console.WriteLine(", "    ")]
    [InlineData("Console.WriteLine(\n    Math.Max(1, 2),", "    ")]
    [InlineData("var x = 1 +", "")]
    [InlineData("if (true) { }\nelse {", "    ")]
    [InlineData("{\r\n    {\r\n", "        ")]
    [InlineData("{\n    }\n    {", "        ")]
    [InlineData("var t = \"\"\"\n  {", "  ")]
    [InlineData("/* {", "")]
    public void Open_code_needs_more_and_says_how_deep(string code, string indent) =>
        Assert.Equal(new CompletenessResult(Completeness.Incomplete, indent), CSharpSession.CheckCompleteness(code));

    [Theory]
    [InlineData("int = 1;")]
    [InlineData("1 +;")]
    [InlineData("x y z;")]
    [InlineData("}")]
    public void Broken_code_stays_broken(string code) =>
        Assert.Equal(new CompletenessResult(Completeness.Invalid, ""), CSharpSession.CheckCompleteness(code));
}
