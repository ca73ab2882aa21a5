namespace ChurnLab.Notebooks.Documents;

/// <summary>What a cell holds, in nbformat's terms.</summary>
public enum CellKind
{
    /// <summary>Code to run.</summary>
    Code,

    /// <summary>Markdown narrative.</summary>
    Markdown,

    /// <summary>Text passed through untouched.</summary>
    Raw,
}
