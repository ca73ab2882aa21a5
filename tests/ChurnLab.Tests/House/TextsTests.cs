using ChurnLab.Tests.House.Checks;

namespace ChurnLab.Tests.House;

/// <summary>What the files of the repository must not say.</summary>
public sealed class TextsTests
{
    private static readonly string[] LockNames = ["packages.lock.json", "package-lock.json"];

    // Tests of the search for such paths in notebooks, and what they expect of their samples.
    private static readonly string[] SamplesOfMachinePaths =
        ["tests/ChurnLab.Tests/Notebooks/Hygiene/", "tests/ChurnLab.Tests/Expectations/Notebooks/hygiene-"];

    private static readonly IReadOnlyList<(string Path, string Text)> Texts = RepositoryFiles.Here.Find()
        .Select(path => (Path: path, Text: RepositoryFiles.Here.Read(path)))
        .Where(file => !file.Text.Contains('\0', StringComparison.Ordinal))
        .ToList();

    [Fact]
    public void No_file_names_a_path_of_somebodys_machine() =>
        Findings.None(Texts
            .Where(file => !SamplesOfMachinePaths.Any(start => file.Path.StartsWith(start, StringComparison.Ordinal)))
            .SelectMany(file => ForbiddenText.MachinePaths(file.Path, file.Text)));

    [Fact]
    public void No_file_names_the_host_of_a_package_registry() =>
        Findings.None(Texts.SelectMany(file => ForbiddenText.RegistryHosts(file.Path, file.Text)));

    [Fact]
    public void Lock_files_name_no_host()
    {
        var locks = Texts.Where(file => LockNames.Contains(Path.GetFileName(file.Path))).ToList();

        Assert.NotEmpty(locks);
        Findings.None(locks.SelectMany(file => ForbiddenText.HostsInLockFile(file.Path, file.Text)));
    }

    [Fact]
    public void The_library_puts_no_work_off() =>
        Findings.None(Texts
            .Where(file => file.Path.StartsWith("lib/", StringComparison.Ordinal))
            .SelectMany(file => ForbiddenText.Unfinished(file.Path, file.Text)));
}
