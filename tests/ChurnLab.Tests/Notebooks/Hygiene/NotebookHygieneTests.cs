using System.Text;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Hygiene;
using ChurnLab.Tests.Notebooks.Documents;
using ChurnLab.Tests.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Notebooks.Hygiene;

public sealed class NotebookHygieneTests
{
    private static readonly string[] Damage =
        ["", "\"", "{", "}", "[", "]", ",", ":", "\\", "1", "NaN", "null", "\uFEFF", "\r", "\"id\": 1,", "\"cells\": [],"];

    private const string Messy =
        """
        {
          "cells": [
            {"cell_type": "code", "execution_count": 7, "metadata": {"collapsed": true, "jupyter": {"outputs_hidden": true}},
             "source": "var password = \"hunter2\";  \n",
              "outputs": [{"output_type": "stream", "name": "stdout", "text": "x"}]},
            {"cell_type": "code", "source": ["#r \"nuget: Deedle\"\n", "Read(@\"C:\\Users\\ann\\a.csv\")"], "metadata": {"tags": ["parameters"]}, "id": "a b"},
            {"cell_type": "markdown", "metadata": {}, "source": " \n"},
            {"cell_type": "code", "execution_count": null, "outputs": [], "source": "1", "metadata": {"tags": ["parameters"]}, "id": "x"},
            {"cell_type": "code", "execution_count": null, "outputs": [], "source": "2", "metadata": {}, "id": "x"}
          ],
          "metadata": {"papermill": {}}, "nbformat": 4, "nbformat_minor": 2
        }
        """;

    [Fact]
    public void A_tidy_notebook_has_no_findings()
    {
        var document = TidyNotebook.With(TidyNotebook.Parameters("var folder = \"../data/bank\";"), NotebookCell.Code("Bank.Load(folder)"));
        Assert.Empty(NotebookHygiene.Check(document, "notebooks/01-bank-churn.ipynb"));
        Assert.Empty(NotebookHygiene.CheckText(NotebookFile.ToText(document), "notebooks/01-bank-churn.ipynb"));
        Assert.Empty(NotebookHygiene.Fix(document));
    }

    [Fact]
    public void Rules_have_distinct_names_and_say_what_they_ask_for()
    {
        var report = string.Join('\n', NotebookHygiene.Rules.Select(rule => $"{rule.Id}{(rule.Fixable ? " (fixable)" : "")}: {rule.Description}"));
        Assert.Equal(NotebookHygiene.Rules.Count, NotebookHygiene.Rules.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
        Snapshot.Matches(report, "Notebooks", "hygiene-rules.txt");
    }

    [Fact]
    public void Findings_say_where_what_and_how_to_mend()
    {
        var report = new StringBuilder("Found:\n").AppendJoin('\n', NotebookHygiene.CheckText(Messy, ".ipynb_checkpoints/My Notes.ipynb"));
        var (text, mended) = NotebookHygiene.FixText(Messy, "My Notes.ipynb");
        report.Append("\n\nMended:\n").AppendJoin('\n', mended.Select(finding => $"{finding.Rule.Id}: {finding.Place}: {finding.Problem}"));
        report.Append("\n\nLeft:\n").AppendJoin('\n', NotebookHygiene.CheckText(text, "My Notes.ipynb"));
        Snapshot.Matches(report.ToString(), "Notebooks", "hygiene-findings.txt");
        Snapshot.Matches(text, "Notebooks", "hygiene-fixed.ipynb");
    }

    [Fact]
    public void A_second_fix_changes_nothing() => Prop.ForAll<int>(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var (text, _) = NotebookHygiene.FixText(RandomNotebook.Text(seed), TidyNotebook.FileName);
        Assert.DoesNotContain(NotebookHygiene.CheckText(text, TidyNotebook.FileName), finding => finding.Fixable);
        var (again, mended) = NotebookHygiene.FixText(text, TidyNotebook.FileName);
        Assert.Empty(mended);
        Assert.Equal(text, again);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_damaged_file_is_either_read_or_refused_with_a_sentence() => Prop.ForAll<int>(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        var text = new StringBuilder(random.Next(4) == 0 ? Messy : RandomNotebook.Text(seed));
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(text.Length);
            text.Remove(at, random.Next(Math.Min(20, text.Length - at))).Insert(at, random.GetItems(Damage, 1)[0]);
        }

        try
        {
            NotebookHygiene.CheckText(text.ToString(), "a.ipynb");
            NotebookHygiene.FixText(text.ToString(), "a.ipynb");
        }
        catch (NotebookFormatException exception)
        {
            Assert.StartsWith("a.ipynb", exception.Message, StringComparison.Ordinal);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("NaN")]
    [InlineData("1e999")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    public void Odd_values_in_known_places_do_no_harm(string value)
    {
        var text = $$$"""
            {"cells": [{"cell_type": "code", "execution_count": {{{value}}}, "id": "a",
              "metadata": {"tags": {{{value}}}, "jupyter": {{{value}}}}, "source": "x"}],
              "metadata": {"kernelspec": {"name": {{{value}}}, "language": {{{value}}}}, "language_info": {{{value}}},
              "polyglot_notebook": {"kernelInfo": {{{value}}}}},
              "nbformat": 4, "nbformat_minor": {{{value}}}}
            """;
        var (mended, _) = NotebookHygiene.FixText(text, TidyNotebook.FileName);
        Assert.DoesNotContain(NotebookHygiene.CheckText(mended, TidyNotebook.FileName), finding => finding.Fixable);
    }

    [Fact]
    public void Fixing_the_same_file_twice_gives_the_same_bytes() =>
        Assert.Equal(NotebookHygiene.FixText(Messy, "a.ipynb").Text, NotebookHygiene.FixText(Messy, "a.ipynb").Text);

    [Fact]
    public void Fixing_keeps_what_no_rule_speaks_of()
    {
        var document = TidyNotebook.With(TidyNotebook.Parameters("1"));
        document.Metadata["ours"] = 1;
        document.Cells[1].Metadata["name"] = "budget";
        document.Cells[1].Json["attachments"] = new JsonObject();
        var before = NotebookFile.ToText(document);
        document.Cells[1].SetOutputs([CellOutput.Stream("stdout", "x")]);
        NotebookHygiene.Fix(document);
        Assert.Equal(before, NotebookFile.ToText(document));
    }

    [Fact]
    public void A_file_is_written_only_when_something_was_mended()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("churnlab-").FullName, TidyNotebook.FileName);
        NotebookFile.Write(TidyNotebook.With(NotebookCell.Code("1 ")), path);
        Assert.Single(NotebookHygiene.CheckFile(path));
        Assert.Single(NotebookHygiene.FixFile(path));
        Assert.Empty(NotebookHygiene.CheckFile(path));

        var past = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, past);
        Assert.Empty(NotebookHygiene.FixFile(path));
        Assert.Equal(past, File.GetLastWriteTimeUtc(path));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void A_dib_file_is_checked_and_mended_too()
    {
        var (text, mended) = NotebookHygiene.FixText("#!md\n# A\n\n\n#!csharp\n1 \n", "01-a.dib");
        Assert.Equal(["metadata", "no-trailing-whitespace", "layout"], mended.Select(finding => finding.Rule.Id));
        Assert.EndsWith("\n\n#!markdown\n\n# A\n\n#!csharp\n\n1\n", text, StringComparison.Ordinal);
        Assert.Empty(NotebookHygiene.CheckText(text, "01-a.dib"));
    }
}
