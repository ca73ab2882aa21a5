using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Documents;

public sealed class NotebookLayoutTests
{
    [Fact]
    public void A_new_document_has_the_layout_of_Jupyter() => Assert.Equal(NotebookLayout.Default, NotebookDocument.New().Layout);

    [Fact]
    public void Reading_notes_indentation_line_ends_mark_and_end()
    {
        var layout = NotebookFile.Parse("\uFEFF{\r\n\t\"cells\":[],\r\n\t\"nbformat\":4\r\n}\r\n\r\n", "a.ipynb").Layout;
        Assert.Equal(
            new NotebookLayout { Indent = "\t", NameSeparator = ":", LineEnding = "\r\n", ByteOrderMark = true, Trailer = "\r\n\r\n" },
            layout);
    }

    [Theory]
    [InlineData(@"\u0416", true)]
    [InlineData(@"\ud83d\ude00", true)]
    [InlineData(@"\u007f", true)]
    [InlineData(@"\u001f", false)]
    [InlineData(@"\ud83d", false)]
    [InlineData(@"\\u0416", false)]
    [InlineData(@"\u0416 Ж", false)]
    public void Letters_are_escaped_when_the_file_escapes_them(string content, bool expected)
    {
        var document = NotebookFile.Parse($$"""{"cells": [], "metadata": {"a": "{{content}}"}, "nbformat": 4}""", "a.ipynb");
        Assert.Equal(expected, document.Layout.EscapeNonAscii);
    }

    [Fact]
    public void New_text_follows_the_style_of_the_file()
    {
        var document = NotebookFile.Parse("""{"cells": [], "metadata": {"a": "\u0416"}, "nbformat": 4}""", "a.ipynb");
        document.Metadata["b"] = "é😀";
        Assert.Contains(@"""b"": ""\u00e9\ud83d\ude00""", NotebookFile.ToText(document), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_laid_out_by_hand_keeps_all_but_its_white_space()
    {
        var document = NotebookFile.Parse("{\n \"cells\": [ ], \"metadata\": {},\n\n \"nbformat\": 4}", "a.ipynb");
        Assert.Equal("{\n \"cells\": [],\n \"metadata\": {},\n \"nbformat\": 4\n}", NotebookFile.ToText(document));
    }
}
