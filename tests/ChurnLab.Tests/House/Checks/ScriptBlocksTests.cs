namespace ChurnLab.Tests.House.Checks;

public sealed class ScriptBlocksTests
{
    [Fact]
    public void Blocks_see_the_library_the_default_usings_and_each_other() =>
        Assert.Empty(ScriptBlocks.Errors(
        [
            "#r \"anything.dll\"\nusing ChurnLab.Hosting;\nvar token = AmbientCancellation.Token;",
            "var list = new List<int> { 1 }.Select(item => item + 1).ToList();",
            "await Task.Delay(list[0], token);\nlist",
        ]));

    [Fact]
    public void A_member_that_does_not_exist_is_found_and_does_not_hide_what_follows()
    {
        var errors = ScriptBlocks.Errors(["var a = 1;", "ChurnLab.Hosting.AmbientCancellation.Tokens", "a.Missing", "a"]);

        Assert.Equal(2, errors.Count);
        Assert.Matches("block 2: .*CS0117.*Tokens", errors[0]);
        Assert.Matches("block 3: .*CS1061.*Missing", errors[1]);
    }
}
