using System.Xml.Linq;
using ChurnLab.Tests.House.Checks;

namespace ChurnLab.Tests.House;

/// <summary>A tier says what a test needs beside the SDK: <c>dotnet test --filter tier=browser</c> runs one alone.</summary>
public sealed class TierTests
{
    private static readonly string[] Known = ["notebooks", "browser", "clients", "database", "soak"];

    [Fact]
    public void Every_slow_test_class_names_one_known_tier()
    {
        var wrong = Classes("tests/ChurnLab.Notebooks.Tests")
            .Where(test => test.ClassTiers.Count != 1 || test.ClassTiers.Concat(test.MethodTiers).Except(Known).Any());

        Findings.None(wrong.Select(test =>
            $"{test.Name}: write one [Trait(\"tier\", \"...\")] on the class, with one of {string.Join(", ", Known)}."));
    }

    [Fact]
    public void Fast_tests_name_no_tier() =>
        Findings.None(Classes("tests/ChurnLab.Tests")
            .Where(test => test.ClassTiers.Count + test.MethodTiers.Count > 0)
            .Select(test => test.Name));

    [Theory]
    [InlineData("tests/default.runsettings", "tier!=soak")]
    [InlineData("tests/soak.runsettings", "tier=soak")]
    public void The_long_tier_runs_only_when_asked_for(string path, string filter) =>
        Assert.Equal(filter, XElement.Parse(RepositoryFiles.Here.Read(path)).Descendants("TestCaseFilter").Single().Value);

    private static IEnumerable<TestClass> Classes(string folder) =>
        SourceFile.ReadAll(folder).SelectMany(file => file.TestClasses);
}
