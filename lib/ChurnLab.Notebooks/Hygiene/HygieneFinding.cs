namespace ChurnLab.Notebooks.Hygiene;

/// <summary>A place where a notebook breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Problem">What is wrong, a sentence.</param>
/// <param name="Remedy">How to mend it by hand, a sentence.</param>
public sealed record HygieneFinding(HygieneRule Rule, string Problem, string Remedy)
{
    /// <summary>Number of the cell, from 1; null when the finding is on the file.</summary>
    public int? Cell { get; init; }

    /// <summary>Identity of the cell; empty when it has none or the finding is on the file.</summary>
    public string CellId { get; init; } = "";

    /// <summary>Line from 1, in the cell or, without a cell, in the file; null when the finding has no line.</summary>
    public int? Line { get; init; }

    /// <summary>Whether <see cref="NotebookHygiene.Fix"/> mends it. Default: as the rule says.</summary>
    public bool Fixable { get; init; } = Rule.Fixable;

    /// <summary>What is wrong and how to mend it.</summary>
    public string Message => $"{Problem} {Remedy}";

    /// <summary>Place of the finding for people, such as <c>cell 3, line 2</c>; empty for the whole file.</summary>
    public string Place => (Cell, Line) switch
    {
        ({ } cell, { } line) => $"cell {cell}, line {line}",
        ({ } cell, null) => $"cell {cell}",
        (null, { } line) => $"line {line}",
        _ => "",
    };

    /// <summary>Place, message and rule on one line.</summary>
    public override string ToString() => $"{(Place.Length > 0 ? Place + ": " : "")}{Message} [{Rule.Id}]";
}
