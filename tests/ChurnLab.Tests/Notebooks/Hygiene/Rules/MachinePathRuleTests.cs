using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class MachinePathRuleTests
{
    [Theory]
    [InlineData("Read(@\"C:\\data\\a.csv\")", @"C:\data\a.csv")]
    [InlineData("Read(\"d:\\\\data\\\\a.csv\")", @"d:\\data\\a.csv")]
    [InlineData("Read(\"D:/data/a.csv\")", "D:/data/a.csv")]
    [InlineData("#r \"/home/ann/lib/A.dll\"", "/home/ann/lib/A.dll")]
    [InlineData("see /Users/ann/notes", "/Users/ann/notes")]
    [InlineData("Read(\"~/data/a.csv\")", "~/data/a.csv")]
    [InlineData("Read(\"/tmp/a.csv\")", "/tmp/a.csv")]
    [InlineData("file:///srv/a.csv", "file:///srv/a.csv")]
    public void Paths_of_one_machine_are_found(string line, string path)
    {
        var finding = Assert.Single(TidyNotebook.Findings("no-machine-paths", TidyNotebook.With(NotebookCell.Code("1\n" + line))));
        Assert.StartsWith($"cell 2, line 2: The path '{path}' exists", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Read(\"../data/bank/a.csv\")")]
    [InlineData("https://example.org/home/ann and http://a/Users/b")]
    [InlineData("var r = new Regex(@\"(?<day>\\d+):\\d\");")]
    [InlineData("$\"{time:hh\\:mm\\:ss}\"")]
    [InlineData("and/or a/home/b x ? y:z/2")]
    public void Other_text_is_not_taken_for_a_path(string line) =>
        Assert.Empty(TidyNotebook.Findings("no-machine-paths", TidyNotebook.With(NotebookCell.Code(line))));
}
