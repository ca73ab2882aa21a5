namespace ChurnLab.Tests.House.Checks;

public sealed class RepositoryFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("house").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Ignored_folders_and_files_are_left_out_at_any_depth()
    {
        Write(".gitignore", "# a reason\nartifacts/\n*.user\n");
        Write("b.cs", "");
        Write("a/deep/c.cs", "");
        Write("a/deep/c.user", "");
        Write("a/artifacts/d.cs", "");
        Write(".git/config", "");

        Assert.Equal([".gitignore", "a/deep/c.cs", "b.cs"], new RepositoryFiles(_root).Find());
        Assert.Equal(["a/deep/c.cs"], new RepositoryFiles(_root).Find("a", "*.cs"));
    }

    [Theory]
    [InlineData("!kept.user")]
    [InlineData("/artifacts/")]
    [InlineData("[ab].cs")]
    public void A_pattern_it_cannot_read_is_refused(string pattern)
    {
        Write(".gitignore", pattern);

        var error = Assert.Throws<NotSupportedException>(() => new RepositoryFiles(_root));

        Assert.Contains(pattern, error.Message, StringComparison.Ordinal);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
