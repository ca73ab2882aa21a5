using ChurnLab.Cli;
using ChurnLab.Tests.Notebooks.Jupyter.Specs;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Cli;

public sealed class KernelCommandTests : IDisposable
{
    private readonly KernelFixture _here = new();
    private string _output = "";
    private string _error = "";

    public void Dispose() => _here.Dispose();

    [Fact]
    public async Task Installing_says_what_was_written_how_to_use_it_and_how_to_take_it_away()
    {
        Assert.Equal(0, await InvokeAsync("install"));

        Snapshot.Matches(Shown(_output), "Cli", "kernel-install.txt");
        Assert.StartsWith("churnlab: this build is not compiled ahead of time", _error, StringComparison.Ordinal);
        Assert.Single(_error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Beside_another_programs_kernel_it_says_whose_notebooks_will_start()
    {
        _here.Foreign(".net-csharp");

        Assert.Equal(0, await InvokeAsync("install"));

        Snapshot.Matches(Shown(_output), "Cli", "kernel-install-beside.txt");
    }

    [Fact]
    public async Task Replacing_and_upgrading_are_told_and_undone()
    {
        _here.Foreign(".net-csharp");
        await InvokeAsync("install", "--replace");
        var first = Shown(_output);
        _here.Build("2");
        await InvokeAsync("install", "--display-name", "Мой C#");
        var second = Shown(_output);
        Assert.Equal(0, await InvokeAsync("uninstall"));

        Snapshot.Matches($"{first}\n{second}\n{Shown(_output)}", "Cli", "kernel-replace.txt");
    }

    [Fact]
    public async Task Uninstalling_nothing_says_so()
    {
        Assert.Equal(0, await InvokeAsync("uninstall"));

        Assert.Equal("Nothing to remove: our kernel is not installed there.", _output.TrimEnd());
    }

    [Fact]
    public async Task An_environment_is_named_in_the_way_to_take_it_away()
    {
        var prefix = Path.Combine(_here.Root, "my venv");
        Assert.Equal(0, await InvokeAsync("install", "--prefix", prefix));
        Assert.EndsWith($"Take it away: churnlab kernel uninstall --prefix \"{prefix}\"", _output.TrimEnd(), StringComparison.Ordinal);

        Assert.Equal(0, await InvokeAsync("uninstall", "--prefix", prefix));
        Assert.Equal(3, _output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task The_list_names_every_kernel_and_what_is_wrong_with_it()
    {
        _here.Foreign("broken", _here.TeamData, "{");
        _here.Foreign("churnlab", _here.TeamData);
        await InvokeAsync("install", "--name", "mine", "--in-place");
        File.Delete(Path.Combine(_here.Root, "dotnet"));

        Assert.Equal(0, await InvokeAsync("list"));

        Snapshot.Matches(Shown(_output), "Cli", "kernel-list.txt");
    }

    [Fact]
    public async Task An_empty_list_says_how_to_fill_it()
    {
        Assert.Equal(0, await InvokeAsync("list"));

        Assert.Equal("No kernel was found: churnlab kernel install writes ours.", _output.TrimEnd());
    }

    [Theory]
    [InlineData("--prefix and --system name two places: choose one.", "install", "--prefix", "a", "--system")]
    [InlineData("--prefix and --system name two places: choose one.", "uninstall", "--prefix", "a", "--system")]
    [InlineData("'a b' cannot name a kernel", "install", "--name", "a b")]
    [InlineData("--unknown", "install", "--unknown")]
    [InlineData("extra", "list", "extra")]
    public async Task A_wrong_call_is_exit_code_2_and_one_sentence(string said, params string[] arguments)
    {
        Assert.Equal(2, await InvokeAsync(arguments));

        Assert.Contains(said, _error, StringComparison.Ordinal);
        Assert.Empty(_output);
        Assert.False(Directory.Exists(_here.UserData));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_exit_code_2_and_one_sentence()
    {
        await File.WriteAllTextAsync(_here.UserData, "a file where the folder should be");

        Assert.Equal(2, await InvokeAsync("install"));

        Assert.StartsWith($"churnlab: '{_here.UserData}' cannot be changed", _error, StringComparison.Ordinal);
        Assert.Single(_error.TrimEnd().Split('\n'));
    }

    private async Task<int> InvokeAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var command = ChurnLabCommand.Create(KernelSetting.Of(() => _here.Folders, _here.Build()));
        var exitCode = await ChurnLabCommand.InvokeAsync(command, ["kernel", .. arguments], output, error);
        (_output, _error) = (output.ToString(), error.ToString());
        return exitCode;
    }

    // The same on every machine.
    private string Shown(string text) => text
        .Replace(Path.GetRelativePath(_here.Root, _here.Programs), "PROGRAMS", StringComparison.Ordinal)
        .Replace(_here.Root, "ROOT", StringComparison.Ordinal)
        .Replace('\\', '/');
}
