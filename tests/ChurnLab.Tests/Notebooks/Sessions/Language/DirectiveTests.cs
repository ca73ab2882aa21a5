using ChurnLab.Notebooks.Sessions;

namespace ChurnLab.Tests.Notebooks.Sessions.Language;

public sealed class DirectiveTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("directives");
    private readonly CSharpSession _session;

    public DirectiveTests()
    {
        foreach (var file in new[] { "one.dll", "two.dll", "notes.txt", "tools.csx", "Tools.cs", ".hidden/x.dll", "lib/three.dll" })
        {
            var path = Path.Combine(_folder.FullName, "book", file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }

        _session = new CSharpSession(new SessionOptions { DocumentPath = Path.Combine(_folder.FullName, "book", "book.ipynb") });
    }

    [Theory]
    [InlineData("#r \"¦\"", "lib/|one.dll|two.dll", 4)]
    [InlineData("#r \"t¦", "two.dll", 4)]
    [InlineData("  #r \"lib/¦", "three.dll", 10)]
    [InlineData("#r \"./lib/th¦", "three.dll", 10)]
    [InlineData("#r \"..¦", "../", 4)]
    [InlineData("#r \"../¦", "book/", 7)]
    [InlineData("#r \".h¦", ".hidden/", 4)]
    [InlineData("#load \"¦\"", "lib/|Tools.cs|tools.csx", 7)]
    [InlineData("var x = 1;\n#load \"to¦\"", "tools.csx|Tools.cs", 18)]
    [InlineData("#r \"nuget:¦", "", 10)]
    [InlineData("#r \"missing/¦", "", 12)]
    [InlineData("#!ti¦", "#!time", 0)]
    [InlineData("#!markdown\ntext\n#!csh¦", "#!csharp", 16)]
    [InlineData("#reg¦", "#region", 0)]
    [InlineData("#pragma warning dis¦", "", 19)]
    [InlineData("var css = @\"\n#r¦\";", "", 15)]
    public void Directives_and_the_files_they_name_are_completed(string marked, string expected, int start)
    {
        var position = marked.IndexOf('¦', StringComparison.Ordinal);
        var list = _session.Complete(marked.Remove(position, 1), position);

        Assert.Equal(expected, string.Join('|', list.Items.Select(static item => item.Text)));
        Assert.Equal((start, position), (list.Start, list.End));
    }

    [Fact]
    public void A_hash_offers_references_first_then_languages()
    {
        var texts = _session.Complete("#", 1).Items.Select(static item => item.Text).ToList();

        Assert.Equal(["#load", "#r", "#!c#"], texts.Take(3));
        Assert.Contains("#!markdown", texts);
        Assert.Contains("#nullable", texts);
        Assert.DoesNotContain(_session.Complete(" #", 2).Items, static item => item.Text.StartsWith("#!", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }
}
