using System.Collections.Concurrent;
using System.Text;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Reports.Html;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ChurnLab.Notebooks.Reports;

/// <summary>Colours C# with Roslyn's classifier.</summary>
/// <remarks>
/// The classifier's first use in a process takes about 1.3 s, a cell after that 2 to 5 ms. Start a highlighter when the
/// notebook starts to run, and the colours are there when the report is written.
/// </remarks>
public sealed class CodeHighlighter
{
    private readonly ConcurrentDictionary<string, Task<Markup>> _coloured = new(StringComparer.Ordinal);

    private CodeHighlighter(IEnumerable<string> sources)
    {
        foreach (var source in sources)
            _ = ColouredAsync(source);
    }

    /// <summary>Starts to colour the code cells of a notebook on the thread pool; the notebook is read before this returns.</summary>
    /// <param name="document">The notebook, executed or not: code of cells that are added later is coloured when it is asked for.</param>
    public static CodeHighlighter Start(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new CodeHighlighter([.. document.Cells
            .Where(cell => cell.Kind == CellKind.Code && (cell.Language ?? document.DefaultLanguage) == "csharp")
            .Select(cell => cell.Source.TrimEnd())]);
    }

    internal Markup Highlight(string source) => ColouredAsync(source).GetAwaiter().GetResult();

    private Task<Markup> ColouredAsync(string source) =>
        _coloured.GetOrAdd(source, static text => Task.Run(() => ColourAsync(text)));

    private static async Task<Markup> ColourAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        // Without references the classifier knows no library, so it colours by syntax alone: that is what makes it fast.
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "cell", "cell", LanguageNames.CSharp,
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script)));
        var text = SourceText.From(source);
        var document = workspace.AddDocument(DocumentInfo.Create(
            DocumentId.CreateNewId(project.Id), "cell.csx", sourceCodeKind: SourceCodeKind.Script,
            loader: TextLoader.From(TextAndVersion.Create(text, VersionStamp.Default))));
        var spans = await Classifier.GetClassifiedSpansAsync(document, new TextSpan(0, source.Length)).ConfigureAwait(false);
        return Paint(source, spans);
    }

    private static Markup Paint(string source, IEnumerable<ClassifiedSpan> spans)
    {
        var html = new StringBuilder(source.Length * 2);
        var painted = 0;
        foreach (var span in spans.OrderBy(span => span.TextSpan.Start))
        {
            // Some spans say more of a text that another one has coloured already, such as "static symbol".
            if (span.TextSpan.Start < painted || ClassOf(span.ClassificationType) is not { } name)
                continue;
            Markup.AppendEncoded(html, source[painted..span.TextSpan.Start]);
            html.Append(Markup.Of($"<span class=\"{name}\">{source[span.TextSpan.Start..span.TextSpan.End]}</span>").Html);
            painted = span.TextSpan.End;
        }

        Markup.AppendEncoded(html, source[painted..]);
        return new Markup(html.ToString());
    }

    private static string? ClassOf(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword => "k",
        ClassificationTypeNames.PreprocessorKeyword => "k",
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral => "s",
        ClassificationTypeNames.StringEscapeCharacter => "s",
        ClassificationTypeNames.NumericLiteral => "n",
        ClassificationTypeNames.Comment or ClassificationTypeNames.ExcludedCode => "c",
        ClassificationTypeNames.ClassName or ClassificationTypeNames.RecordClassName or ClassificationTypeNames.StructName
            or ClassificationTypeNames.RecordStructName or ClassificationTypeNames.InterfaceName or ClassificationTypeNames.EnumName
            or ClassificationTypeNames.DelegateName or ClassificationTypeNames.TypeParameterName => "t",
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => "m",
        _ when classification.StartsWith("xml doc comment", StringComparison.Ordinal) => "c",
        _ => null,
    };
}
