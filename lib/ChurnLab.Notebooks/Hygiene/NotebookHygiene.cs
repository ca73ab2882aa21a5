using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Hygiene.Rules;

namespace ChurnLab.Notebooks.Hygiene;

/// <summary>Checks that a notebook is fit to be committed, and mends what can be mended without a person.</summary>
public static class NotebookHygiene
{
    private static readonly LayoutRule Layout = new();

    /// <summary>All rules, in the order in which they are checked and mended.</summary>
    public static IReadOnlyList<HygieneRule> Rules { get; } =
    [
        new FileNameRule(),
        new CheckpointRule(),
        new FormatRule(),
        new MetadataRule(),
        new CellIdRule(),
        new OutputRule(),
        new ExecutionCountRule(),
        new VolatileMetadataRule(),
        new TrailingWhitespaceRule(),
        new TitleRule(),
        new CodeLengthRule(),
        new MarkdownLengthRule(),
        new ParametersRule(),
        new MachinePathRule(),
        new FloatingPackageRule(),
        new SecretRule(),
        // Removes cells: mended last but for the layout, so that numbers in earlier findings are those of the file as found.
        new EmptyCellRule(),
        Layout,
    ];

    /// <summary>Checks a notebook in memory.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="fileName">Path or name of its file; empty when it has none, then rules on names are left out.</param>
    /// <returns>Findings in the order of the rules; empty when the notebook is in order.</returns>
    public static IReadOnlyList<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(fileName);
        return [.. Rules.SelectMany(rule => rule.Check(document, fileName))];
    }

    /// <summary>Checks the text of a notebook file, its white space included.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="fileName">Path or name of the file; its extension says the format.</param>
    /// <exception cref="NotebookFormatException">The text is not a notebook.</exception>
    public static IReadOnlyList<HygieneFinding> CheckText(string text, string fileName)
    {
        var document = NotebookFile.Parse(text, fileName);
        return [.. Check(document, fileName), .. Layout.CheckText(text, NotebookFile.ToText(document, fileName))];
    }

    /// <summary>Checks a notebook file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="NotebookFormatException">The file is not a notebook.</exception>
    public static IReadOnlyList<HygieneFinding> CheckFile(string path) => CheckText(NotebookFile.ReadText(path), path);

    /// <summary>Mends every fixable finding; a second call finds nothing to mend.</summary>
    /// <param name="document">The notebook, changed in place.</param>
    /// <returns>The findings that were mended, with the cell numbers of the notebook as it was.</returns>
    public static IReadOnlyList<HygieneFinding> Fix(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mended = new List<HygieneFinding>();
        foreach (var rule in Rules.Where(rule => rule.Fixable))
        {
            HygieneFinding[] findings = [.. rule.Check(document, "").Where(finding => finding.Fixable)];
            if (findings.Length > 0)
                rule.Mend(document);
            mended.AddRange(findings);
        }

        return mended;
    }

    /// <summary>Mends the text of a notebook file, its white space included.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="fileName">Path or name of the file; its extension says the format.</param>
    /// <returns>The mended text and the findings that were mended; the same text when there were none.</returns>
    /// <exception cref="NotebookFormatException">The text is not a notebook.</exception>
    public static (string Text, IReadOnlyList<HygieneFinding> Mended) FixText(string text, string fileName)
    {
        var document = NotebookFile.Parse(text, fileName);
        HygieneFinding[] irregular = [.. Layout.CheckText(text, NotebookFile.ToText(document, fileName))];
        IReadOnlyList<HygieneFinding> mended = [.. Fix(document), .. irregular];
        return (NotebookFile.ToText(document, fileName), mended);
    }

    /// <summary>Mends a notebook file in place; a file in order is not touched.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The findings that were mended.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="NotebookFormatException">The file is not a notebook.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static IReadOnlyList<HygieneFinding> FixFile(string path)
    {
        var (text, mended) = FixText(NotebookFile.ReadText(path), path);
        if (mended.Count > 0)
            AtomicFile.Write(path, text);
        return mended;
    }
}
