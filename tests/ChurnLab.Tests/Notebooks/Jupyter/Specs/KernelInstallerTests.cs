using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Jupyter.Specs;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Jupyter.Specs;

public sealed class KernelInstallerTests : IDisposable
{
    private readonly KernelFixture _here = new();

    public void Dispose() => _here.Dispose();

    [Fact]
    public void Two_names_are_installed_with_logos_and_start_a_copy_of_the_program()
    {
        var done = _here.Installer.Install(new());

        Assert.Equal(
            [(".net-csharp", ".NET (C#)", true), ("churnlab", "C# (ChurnLab)", true)],
            done.Specs.Select(spec => (spec.Name, spec.DisplayName, spec.Changed)));
        Assert.All(done.Specs, spec => Assert.Equal(
            ["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"],
            Directory.GetFiles(spec.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
        Assert.Equal(done.ProgramFolder, _here.Started("churnlab"));
        Assert.Equal(done.ProgramFolder, _here.Started(".net-csharp"));
        Assert.StartsWith(_here.Programs + Path.DirectorySeparatorChar + "0.1.0-", done.ProgramFolder, StringComparison.Ordinal);
        Assert.True(done.ProgramCopied);
        Assert.Null(done.Foreign);
    }

    [Fact]
    public void The_files_say_what_jupyter_needs()
    {
        _here.Installer.Install(new());

        string[] names = [".net-csharp", "churnlab"];
        var text = string.Concat(names.Select(name => File.ReadAllText(Path.Combine(_here.SpecFolder(name), "kernel.json"))))
            .Replace(@"\\", @"\", StringComparison.Ordinal)
            .Replace(_here.Started("churnlab"), "COPY", StringComparison.Ordinal)
            .Replace(_here.Root, "ROOT", StringComparison.Ordinal)
            .Replace('\\', '/');
        Snapshot.Matches(text, "Notebooks", "kernel-json.txt");
    }

    [Fact]
    public void The_name_and_display_name_are_those_notebooks_carry()
    {
        _here.Installer.Install(new());

        var kernelspec = NotebookMetadata.KernelSpec();
        var name = kernelspec["name"]!.GetValue<string>();
        Assert.Equal(kernelspec["display_name"]!.GetValue<string>(), _here.Spec(name)["display_name"]!.GetValue<string>());
        Assert.Equal(kernelspec["language"]!.GetValue<string>(), _here.Spec(name)["language"]!.GetValue<string>());
    }

    [Fact]
    public void The_copy_holds_the_program_without_symbols()
    {
        var copy = _here.Installer.Install(new()).ProgramFolder;

        Assert.Equal(
            ["ChurnLab.Cli.dll", "ChurnLab.Cli.runtimeconfig.json", Path.Combine("ru", "Texts.resources.dll")],
            Directory.EnumerateFiles(copy, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(copy, file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Installing_again_changes_nothing()
    {
        _here.Installer.Install(new());
        var before = KernelFixture.Contents(_here.Root);

        var again = _here.Installer.Install(new());

        Assert.Equal(before, KernelFixture.Contents(_here.Root));
        Assert.All(again.Specs, spec => Assert.False(spec.Changed));
        Assert.False(again.ProgramCopied);
    }

    [Fact]
    public void A_new_build_replaces_the_old_copy_under_every_name_of_ours()
    {
        _here.Installer.Install(new() { Name = "mine", DisplayName = "Мой" });
        var old = _here.Installer.Install(new()).ProgramFolder;
        _here.Build("2");

        var done = _here.Installer.Install(new());

        Assert.Equal([".net-csharp", "churnlab", "mine"], done.Specs.Select(spec => spec.Name));
        Assert.All(done.Specs, spec => Assert.Equal(done.ProgramFolder, _here.Started(spec.Name)));
        Assert.Equal("Мой", _here.Spec("mine")["display_name"]!.GetValue<string>());
        Assert.NotEqual(old, done.ProgramFolder);
        Assert.Equal([old], done.RemovedPrograms);
        Assert.Equal([Path.GetFileName(done.ProgramFolder)], _here.Copies);
        Assert.Equal("2", File.ReadAllText(Path.Combine(done.ProgramFolder, KernelProgram.FileName)));
    }

    [Fact]
    public void A_chosen_display_name_stays_until_another_is_chosen()
    {
        _here.Installer.Install(new() { DisplayName = "Первый" });

        Assert.Equal("Первый", _here.Installer.Install(new()).Specs[^1].DisplayName);
        Assert.Equal("Второй", _here.Installer.Install(new() { DisplayName = "Второй" }).Specs[^1].DisplayName);
    }

    [Fact]
    public void In_place_starts_the_build_itself_and_copies_nothing()
    {
        var done = _here.Installer.Install(new() { InPlace = true });

        Assert.Equal(_here.Program, _here.Started("churnlab"));
        Assert.Equal(_here.Program, done.ProgramFolder);
        Assert.Empty(_here.Copies);
    }

    [Fact]
    public void An_environment_gets_kernels_and_program_of_its_own()
    {
        var prefix = Path.Combine(_here.Root, "venv");

        var done = _here.Installer.Install(new() { Place = KernelPlace.Environment(prefix) });

        Assert.Equal(Path.Combine(prefix, "share", "jupyter", "kernels", "churnlab"), done.Specs[1].Folder);
        Assert.StartsWith(Path.Combine(prefix, "share", "churnlab", "kernel"), done.ProgramFolder, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_here.UserData));
        Assert.Empty(_here.Copies);
    }

    [Theory]
    [InlineData("a b", "cannot name a kernel")]
    [InlineData("", "cannot name a kernel")]
    [InlineData("..", "cannot name a kernel")]
    [InlineData("a/b", "cannot name a kernel")]
    [InlineData("ядро", "cannot name a kernel")]
    [InlineData("churnlab\n", "cannot name a kernel")]
    [InlineData(".NET-csharp", "is installed beside the kernel's own name")]
    [InlineData("Python3", "is another program's kernel")]
    public void A_name_jupyter_does_not_take_or_another_program_holds_is_refused(string name, string said)
    {
        _here.Foreign("python3", _here.TeamData);

        var exception = Assert.Throws<KernelInstallException>(() => _here.Installer.Install(new() { Name = name }));

        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_here.UserData));
        Assert.Empty(_here.Copies);
    }

    [Fact]
    public void A_name_in_capitals_is_written_as_jupyter_knows_it()
    {
        Assert.Equal("mylab", _here.Installer.Install(new() { Name = "MyLab" }).Specs[^1].Name);
        Assert.Throws<KernelInstallException>(() => _here.Installer.Install(new() { DisplayName = " " }));
    }

    [Fact]
    public void A_folder_without_the_program_is_refused()
    {
        File.Delete(Path.Combine(_here.Program, KernelProgram.FileName));

        var exception = Assert.Throws<KernelInstallException>(() => _here.Installer.Install(new()));

        Assert.Contains("does not hold ChurnLab.Cli.dll", exception.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_here.UserData));
    }

    [Fact]
    public void A_failure_leaves_neither_half_a_kernelspec_nor_half_a_copy()
    {
        Directory.CreateDirectory(_here.UserData);
        File.WriteAllText(Path.Combine(_here.UserData, "kernels"), "a file where the folder should be");

        var exception = Assert.Throws<KernelInstallException>(() => _here.Installer.Install(new()));

        Assert.Contains($"'{_here.UserData}' cannot be changed", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["kernels"], Directory.GetFileSystemEntries(_here.UserData).Select(Path.GetFileName));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(_here.Programs), entry => entry.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_one_may_not_write_to_is_named_with_what_to_do()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Permissions do not bind this user.");
        Directory.CreateDirectory(_here.UserData);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_here.UserData, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var exception = Assert.Throws<KernelInstallException>(() => _here.Installer.Install(new()));

        Assert.Contains($"'{_here.UserData}' may not be changed", exception.Message, StringComparison.Ordinal);
        Assert.Contains("--prefix", exception.Message, StringComparison.Ordinal);
    }
}
