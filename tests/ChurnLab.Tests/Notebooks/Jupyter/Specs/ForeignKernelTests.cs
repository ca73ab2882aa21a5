using ChurnLab.Notebooks.Jupyter.Specs;

namespace ChurnLab.Tests.Notebooks.Jupyter.Specs;

/// <summary>Another program's kernel holds the name notebooks ask for.</summary>
public sealed class ForeignKernelTests : IDisposable
{
    private const string Name = ".net-csharp";

    private readonly KernelFixture _here = new();

    public void Dispose() => _here.Dispose();

    [Theory]
    [InlineData("user", Name)]
    [InlineData("team", Name)]
    [InlineData("home/.ipython", Name)]
    [InlineData("team", ".NET-CSharp")]
    public void It_is_left_alone_wherever_it_is(string data, string name)
    {
        var folder = _here.Foreign(name, Path.Combine(_here.Root, data));
        var before = KernelFixture.Contents(folder);

        var done = _here.Installer.Install(new());
        _here.Installer.Uninstall(KernelPlace.User);

        Assert.Equal(["churnlab"], done.Specs.Select(spec => spec.Name));
        Assert.Equal(folder, done.Foreign!.Folder);
        Assert.Empty(done.Replaced);
        Assert.Equal(before, KernelFixture.Contents(folder));
    }

    [Fact]
    public void One_nobody_can_read_is_left_alone_too()
    {
        var folder = _here.Foreign(Name, json: "{");

        Assert.Equal(folder, _here.Installer.Install(new()).Foreign!.Folder);
        Assert.Equal("{", File.ReadAllText(Path.Combine(folder, "kernel.json")));
    }

    [Theory]
    [InlineData("user")]
    [InlineData("team")]
    public void Replacing_moves_it_aside_and_uninstalling_puts_it_back(string data)
    {
        var folder = _here.Foreign(Name, Path.Combine(_here.Root, data));
        var before = KernelFixture.Contents(folder);

        var done = _here.Installer.Install(new() { Replace = true });

        Assert.Equal([Name, "churnlab"], done.Specs.Select(spec => spec.Name));
        Assert.Equal(folder, Assert.Single(done.Replaced).From);
        Assert.Equal(before, KernelFixture.Contents(done.Replaced[0].To));
        Assert.Null(done.Foreign);
        Assert.True(_here.Installer.List().First(spec => spec.Name == Name).IsOurs);
        Assert.DoesNotContain(_here.Installer.List(), spec => !spec.IsOurs);

        var undone = _here.Installer.Uninstall(KernelPlace.User);

        Assert.Equal([folder], undone.PutBack);
        Assert.Equal(before, KernelFixture.Contents(folder));
        Assert.Equal(["kernels"], Directory.GetFileSystemEntries(Path.Combine(_here.Root, data)).Select(Path.GetFileName));
    }

    [Fact]
    public void One_that_is_searched_after_ours_stays_where_it_is()
    {
        var folder = _here.Foreign(Name, Path.Combine(_here.Root, "home", ".ipython"));

        var done = _here.Installer.Install(new() { Replace = true });

        Assert.Empty(done.Replaced);
        Assert.Null(done.Foreign);
        Assert.True(Directory.Exists(folder));
        Assert.Equal(done.ProgramFolder, _here.Started(Name));
    }

    [Fact]
    public void Once_replaced_it_stays_replaced_by_later_installations()
    {
        _here.Foreign(Name);
        _here.Installer.Install(new() { Replace = true });
        _here.Build("2");

        var again = _here.Installer.Install(new());

        Assert.Equal([Name, "churnlab"], again.Specs.Select(spec => spec.Name));
        Assert.Equal([_here.SpecFolder(Name)], _here.Installer.Uninstall(KernelPlace.User).PutBack);
    }

    [Fact]
    public void One_that_takes_its_place_again_is_not_moved_over_the_first()
    {
        _here.Foreign(Name);
        _here.Installer.Install(new() { Replace = true });
        var second = _here.Foreign(Name, json: """{"argv": [], "display_name": "second"}""");
        var before = KernelFixture.Contents(second);

        var exception = Assert.Throws<KernelInstallException>(() => _here.Installer.Install(new() { Replace = true }));

        Assert.Contains("was replaced before", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, KernelFixture.Contents(second));
    }

    [Fact]
    public void What_was_moved_aside_comes_back_when_installing_fails()
    {
        var folder = _here.Foreign(Name, _here.TeamData);
        var before = KernelFixture.Contents(folder);
        Directory.CreateDirectory(_here.UserData);
        File.WriteAllText(Path.Combine(_here.UserData, "kernels"), "a file where the folder should be");

        Assert.Throws<KernelInstallException>(() => _here.Installer.Install(new() { Replace = true }));

        Assert.Equal(before, KernelFixture.Contents(folder));
    }
}
