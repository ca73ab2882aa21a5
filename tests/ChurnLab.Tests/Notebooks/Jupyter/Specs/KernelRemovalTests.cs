using ChurnLab.Notebooks.Jupyter.Specs;

namespace ChurnLab.Tests.Notebooks.Jupyter.Specs;

public sealed class KernelRemovalTests : IDisposable
{
    private readonly KernelFixture _here = new();

    public void Dispose() => _here.Dispose();

    [Fact]
    public void Everything_of_ours_goes_and_nothing_else()
    {
        var foreign = _here.Foreign("python3");
        var before = KernelFixture.Contents(foreign);
        var done = _here.Installer.Install(new());

        var undone = _here.Installer.Uninstall(KernelPlace.User);

        Assert.Equal([_here.SpecFolder(".net-csharp"), _here.SpecFolder("churnlab")], undone.RemovedSpecs);
        Assert.Equal([done.ProgramFolder], undone.RemovedPrograms);
        Assert.Equal(before, KernelFixture.Contents(foreign));
        Assert.Equal([foreign], Directory.GetFileSystemEntries(Path.Combine(_here.UserData, "kernels")));
        Assert.False(Directory.Exists(Path.GetDirectoryName(_here.Programs)));
    }

    [Fact]
    public void Nothing_installed_is_nothing_to_do() => Assert.True(_here.Installer.Uninstall(KernelPlace.User).IsEmpty);

    [Fact]
    public void Another_place_is_left_alone_and_named()
    {
        var place = KernelPlace.Environment(Path.Combine(_here.Root, "venv"));
        _here.Set("VIRTUAL_ENV", place.Prefix!);
        var inside = _here.Installer.Install(new() { Place = place });
        _here.Installer.Install(new());

        var undone = _here.Installer.Uninstall(KernelPlace.User);

        Assert.Equal(inside.Specs.Select(spec => spec.Folder), undone.Elsewhere.Select(spec => spec.Folder));
        Assert.True(File.Exists(Path.Combine(inside.ProgramFolder, KernelProgram.FileName)));
        Assert.Equal(2, _here.Installer.Uninstall(place).RemovedSpecs.Count);
        Assert.False(Directory.Exists(inside.ProgramFolder));
    }

    [Fact]
    public void A_copy_stays_while_a_kernelspec_of_another_user_folder_points_to_it()
    {
        var copy = _here.Installer.Install(new()).ProgramFolder;
        _here.Set("JUPYTER_DATA_DIR", Path.Combine(_here.Root, "second"));
        _here.Installer.Install(new());

        var undone = _here.Installer.Uninstall(KernelPlace.User);

        Assert.Empty(undone.RemovedPrograms);
        Assert.True(Directory.Exists(copy));
        _here.Set("JUPYTER_DATA_DIR", _here.UserData);
        Assert.Equal([copy], _here.Installer.Uninstall(KernelPlace.User).RemovedPrograms);
    }

    [Fact]
    public void A_copy_a_kernel_runs_from_stays_until_it_ends()
    {
        var copy = _here.Installer.Install(new()).ProgramFolder;
        using (ProgramCopies.Hold(copy))
        {
            var undone = _here.Installer.Uninstall(KernelPlace.User);
            Assert.Equal([copy], undone.HeldPrograms);
            Assert.Empty(undone.RemovedPrograms);
            Assert.True(File.Exists(Path.Combine(copy, KernelProgram.FileName)));
        }

        Assert.Equal([copy], _here.Installer.Uninstall(KernelPlace.User).RemovedPrograms);
    }

    [Fact]
    public void Two_kernels_hold_one_copy_and_a_build_is_not_held()
    {
        var copy = _here.Installer.Install(new()).ProgramFolder;

        using var first = ProgramCopies.Hold(copy);
        using var second = ProgramCopies.Hold(copy + Path.DirectorySeparatorChar);

        Assert.NotNull(first);
        Assert.NotNull(second);
        Assert.Null(ProgramCopies.Hold(_here.Program));
    }

    [Fact]
    public void A_damaged_copy_is_made_anew()
    {
        var copy = _here.Installer.Install(new()).ProgramFolder;
        File.WriteAllText(Path.Combine(copy, KernelProgram.FileName), "damaged");

        Assert.True(_here.Installer.Install(new()).ProgramCopied);

        Assert.Equal("1", File.ReadAllText(Path.Combine(copy, KernelProgram.FileName)));
    }

    [Fact]
    public void What_a_copy_that_was_cut_short_left_behind_goes_after_an_hour()
    {
        _here.Installer.Install(new());
        string[] left = [Path.Combine(_here.Programs, ".old.tmp"), Path.Combine(_here.Programs, ".new.tmp")];
        foreach (var folder in left)
            Directory.CreateDirectory(folder);
        Directory.SetLastWriteTimeUtc(left[0], DateTime.UtcNow.AddHours(-2));

        _here.Installer.Install(new());

        Assert.Equal([false, true], left.Select(Directory.Exists));
    }
}
