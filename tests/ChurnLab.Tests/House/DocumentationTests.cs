using ChurnLab.Tests.House.Checks;

namespace ChurnLab.Tests.House;

/// <summary>The compiler refuses an undocumented public member; these tests see to it that nobody tells it not to.</summary>
public sealed class DocumentationTests
{
    private const string MissingDocumentation = "CS1591";

    private static readonly IReadOnlyList<SourceFile> Library = SourceFile.ReadAll("lib");

    public static TheoryData<string> ProjectFiles => new(
        new[] { "*.csproj", "*.props", "*.targets" }
            .SelectMany(pattern => RepositoryFiles.Here.Find("lib", pattern))
            .Concat(["Directory.Build.props", "Directory.Packages.props"]));

    [Theory]
    [MemberData(nameof(ProjectFiles))]
    public void No_library_project_switches_warnings_off(string path) =>
        Findings.None(ProjectFile.Parse(RepositoryFiles.Here.Read(path)).SilencedWarnings);

    [Fact]
    public void No_library_file_switches_the_warning_about_missing_documentation_off() =>
        Findings.None(Library
            .Where(file => file.DisabledWarnings.Intersect([MissingDocumentation, "1591", "all"]).Any())
            .Select(file => file.Path));

    [Fact]
    public void Every_warning_switched_off_in_the_library_says_why_on_its_line() =>
        Findings.None(Library.SelectMany(file => file.UnexplainedPragmas.Select(line => $"{file.Path}:{line}")));

    [Fact]
    public void The_editor_settings_excuse_only_tests_from_documentation()
    {
        var settings = RepositoryFiles.Here.Find(pattern: ".editorconfig").Concat(RepositoryFiles.Here.Find(pattern: "*.globalconfig"));

        Assert.Equal([".editorconfig [tests/**.cs]"], settings.SelectMany(SectionsAboutDocumentation));
    }

    private static IEnumerable<string> SectionsAboutDocumentation(string path)
    {
        var section = "";
        foreach (var line in RepositoryFiles.Here.Read(path).Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
                section = line;
            else if (line.Contains(MissingDocumentation, StringComparison.Ordinal))
                yield return $"{path} {section}";
        }
    }
}
