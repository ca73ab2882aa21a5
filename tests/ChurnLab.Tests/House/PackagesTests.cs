using System.Text.Json;
using ChurnLab.Tests.House.Checks;

namespace ChurnLab.Tests.House;

public sealed class PackagesTests
{
    private const string Pins = "Transitive pins";

    private static readonly IReadOnlyList<ProjectFile> Projects = new[] { "*.csproj", "*.props", "*.targets" }
        .SelectMany(pattern => RepositoryFiles.Here.Find(pattern: pattern))
        .Select(path => ProjectFile.Parse(RepositoryFiles.Here.Read(path)))
        .ToList();

    private static readonly IReadOnlyList<(string Package, string Label)> Versions =
        ProjectFile.Parse(RepositoryFiles.Here.Read("Directory.Packages.props")).CentralVersions;

    [Fact]
    public void Every_central_version_is_used_or_is_a_pin()
    {
        var used = Projects.SelectMany(project => project.Packages).ToHashSet(StringComparer.Ordinal);

        Assert.All(Versions, version => Assert.NotEqual(version.Label == Pins, used.Contains(version.Package)));
    }

    [Fact]
    public void Every_pin_is_a_package_that_some_lock_file_resolves()
    {
        var locked = RepositoryFiles.Here.Find(pattern: "packages.lock.json").SelectMany(LockedPackages).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Versions.Select(version => version.Package).Except(locked));
    }

    [Fact]
    public void Versions_stand_in_the_central_file_alone() =>
        Assert.Empty(Projects.SelectMany(project => project.PackagesWithVersion));

    [Fact]
    public void Every_project_locks_its_packages()
    {
        var folders = RepositoryFiles.Here.Find(pattern: "*.csproj").Select(Path.GetDirectoryName);
        var locked = RepositoryFiles.Here.Find(pattern: "packages.lock.json").Select(Path.GetDirectoryName);

        Assert.Equal(folders, locked);
    }

    [Fact]
    public void The_sdk_is_pinned_to_a_band_and_rolls_forward_within_its_major_version()
    {
        using var settings = JsonDocument.Parse(RepositoryFiles.Here.Read("global.json"));
        var sdk = settings.RootElement.GetProperty("sdk");

        Assert.Matches(@"^10\.0\.\d00$", sdk.GetProperty("version").GetString());
        Assert.Equal("latestFeature", sdk.GetProperty("rollForward").GetString());
    }

    private static IEnumerable<string> LockedPackages(string path)
    {
        using var file = JsonDocument.Parse(RepositoryFiles.Here.Read(path));
        return file.RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Select(package => package.Name)
            .ToList();
    }
}
