using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene.Rules;

/// <summary>Every tool finds the C# kernel by one block of metadata.</summary>
internal sealed class MetadataRule()
    : HygieneRule("metadata", "The notebook names its kernel and language as C# notebooks do.")
{
    public override bool Fixable => true;

    internal override IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName)
    {
        var wanting = NotebookMetadata.Wanting(document);
        if (wanting.Count == 0)
            yield break;
        if (IsOfOtherLanguage(document, out var language))
        {
            var finding = OnFile(
                $"The notebook says that it is written in {language}.",
                "Expected a C# notebook; move it elsewhere or rewrite it.");
            yield return finding with { Fixable = false };
            yield break;
        }

        yield return OnFile(
            $"The metadata '{string.Join("', '", wanting)}' are missing or not those of a C# notebook.",
            "Copy them from another notebook of this repository.");
    }

    internal override void Mend(NotebookDocument document) => NotebookMetadata.Ensure(document);

    // Such a notebook would look right afterwards and fail in each cell, so it is left to a person.
    private static bool IsOfOtherLanguage(NotebookDocument document, out string language)
    {
        language = NotebookMetadata.LanguageOf(document);
        return language.Length > 0
            && language.ToUpperInvariant() is not ("C#" or "CSHARP" or "DOTNET-INTERACTIVE" or "POLYGLOT-NOTEBOOK");
    }
}
