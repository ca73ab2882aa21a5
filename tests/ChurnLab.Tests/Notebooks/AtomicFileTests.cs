using ChurnLab.Notebooks;

namespace ChurnLab.Tests.Notebooks;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-").FullName;

    private string Target => Path.Combine(_folder, "report.html");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_file_holds_utf8_without_a_mark()
    {
        AtomicFile.Write(Target, "Ж\n");
        Assert.Equal([0xD0, 0x96, 0x0A], File.ReadAllBytes(Target));
    }

    [Fact]
    public void An_existing_file_is_replaced_and_nothing_is_left_beside_it()
    {
        File.WriteAllText(Target, "a much longer text than the new one");
        AtomicFile.Write(Target, "new");
        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_failure_half_way_leaves_the_old_file_and_nothing_else()
    {
        File.WriteAllText(Target, "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(Target, stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void The_old_file_is_whole_while_the_new_one_is_written()
    {
        File.WriteAllText(Target, "old");
        AtomicFile.Write(Target, stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            Assert.Equal("old", File.ReadAllText(Target));
        });
        Assert.Equal("new", File.ReadAllText(Target));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var path = Path.Combine(_folder, "absent", "a.txt");
        var exception = Assert.Throws<DirectoryNotFoundException>(() => AtomicFile.Write(path, "x"));
        Assert.Contains(Path.Combine(_folder, "absent"), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_not_overwritten()
    {
        var exception = Assert.Throws<IOException>(() => AtomicFile.Write(_folder, "x"));
        Assert.Contains("is a folder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Permissions_and_links_survive()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix permissions and links.");
        var link = Path.Combine(_folder, "latest.html");
        File.WriteAllText(Target, "old");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Target, Mode);
        File.CreateSymbolicLink(link, Target);

        AtomicFile.Write(link, "new");

        Assert.Equal(Target, new FileInfo(link).LinkTarget);
        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal(Mode, new FileInfo(Target).UnixFileMode);
    }
}
