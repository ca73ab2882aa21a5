using System.Text;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Documents;

public sealed class NotebookFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-").FullName;

    private static readonly string[] Broken =
    [
        "",
        " \n",
        "[]",
        "text",
        "{",
        "{\n \"cells\": [\n",
        "{\"cells\": [],}",
        "{\"cells\": [}",
        "{\"cells\" []}",
        "{\n \"nbformat\": 4,\n \"nbformat\": 4\n}",
        "{\"nbformat\": 04}",
        "{\"nbformat\": 4x}",
        "{\"a\": \"b",
        "{\"a\": \"b\nc\"}",
        "{\"a\": \"\\x\"}",
        "{\"a\": \"\\u12g4\"}",
        "{\"cells\": [], \"nbformat\": 4} {}",
        "{}",
        "{\"nbformat\": \"4\"}",
        "{\"nbformat\": 3, \"worksheets\": []}",
        "{\"nbformat\": 5}",
        "{\"nbformat\": 4}",
        "{\"nbformat\": 4, \"cells\": {}}",
        "{\"nbformat\": 4, \"cells\": [], \"metadata\": []}",
        "{\"nbformat\": 4, \"cells\": [1]}",
        "{\"nbformat\": 4, \"cells\": [\n{\"cell_type\": \"raw\", \"source\": []},\n {\"source\": \"\"}]}",
        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"heading\", \"source\": \"\"}]}",
        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\"}]}",
        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": [1]}]}",
        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"metadata\": 1}]}",
        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"id\": 1}]}",
        "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"outputs\": [true]}]}",
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Broken_files_are_named_with_line_and_column()
    {
        var report = new StringBuilder();
        foreach (var text in Broken)
        {
            var exception = Assert.Throws<NotebookFormatException>(() => NotebookFile.Parse(text, "a.ipynb"));
            report.Append(text.ReplaceLineEndings("⏎")).Append("\n    ").Append(exception.Message).Append('\n');
        }

        Snapshot.Matches(report.ToString(), "Notebooks", "broken-files.txt");
    }

    [Fact]
    public void The_exception_carries_the_place()
    {
        var exception = Assert.Throws<NotebookFormatException>(() => NotebookFile.Parse("{\n  \"a\": ?", "b.ipynb"));
        Assert.Equal(("b.ipynb", 2, 8), (exception.FileName, exception.Line, exception.Column));
    }

    [Fact]
    public void Nesting_beyond_a_thousand_levels_is_refused_and_does_not_overflow()
    {
        var text = "{\"a\": " + new string('[', 200_000);
        var exception = Assert.Throws<NotebookFormatException>(() => NotebookFile.Parse(text, "a.ipynb"));
        Assert.Contains("1000 levels", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_named_by_line_and_column()
    {
        var path = Path.Combine(_folder, "a.ipynb");
        File.WriteAllBytes(path, [.. "{\n \"a"u8, 0xFF, .. "\"}"u8]);
        var exception = Assert.Throws<NotebookFormatException>(() => NotebookFile.Read(path));
        Assert.Equal($"{path}, line 2, column 4: the bytes are not UTF-8 text; save the file as UTF-8.", exception.Message);
    }

    [Fact]
    public void A_folder_is_no_notebook() =>
        Assert.Contains("this is a folder", Assert.Throws<NotebookFormatException>(() => NotebookFile.Read(_folder)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains(
            "absent.ipynb: there is no such file",
            Assert.Throws<FileNotFoundException>(() => NotebookFile.Read("absent.ipynb")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("notebook")]
    public void Another_extension_is_refused_for_reading_and_writing(string name)
    {
        Assert.Contains(
            "expected .ipynb or .dib",
            Assert.Throws<NotebookFormatException>(() => NotebookFile.Parse("{}", name)).Message,
            StringComparison.Ordinal);
        Assert.Throws<NotebookFormatException>(() => NotebookFile.Write(NotebookDocument.New(), Path.Combine(_folder, name)));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_new_notebook_is_written_as_Jupyter_does()
    {
        var document = NotebookDocument.New();
        document.Insert(0, NotebookCell.Markdown("# Отток"));
        document.Insert(1, NotebookCell.Code("var x = 1 < 2;\nx"));
        Snapshot.Matches(NotebookFile.ToText(document), "Notebooks", "new-notebook.ipynb");
    }

    [Fact]
    public void Values_put_in_by_code_are_written_as_plain_JSON()
    {
        var document = NotebookDocument.New();
        document.Json["metadata"] = new System.Text.Json.Nodes.JsonObject
        {
            ["a"] = 1.5,
            ["b"] = double.NaN,
            ["c"] = true,
            ["d"] = new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc),
            ["e"] = System.Text.Json.Nodes.JsonNode.Parse("\"\\u003Cb\\u003E\""),
        };
        Assert.Contains(
            "{\n  \"a\": 1.5,\n  \"b\": NaN,\n  \"c\": true,\n  \"d\": \"2024-01-02T00:00:00Z\",\n  \"e\": \"<b>\"\n }",
            NotebookFile.ToText(document), StringComparison.Ordinal);
    }
}
