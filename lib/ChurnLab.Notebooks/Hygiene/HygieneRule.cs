using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Hygiene;

/// <summary>One rule that a committed notebook obeys.</summary>
public abstract class HygieneRule
{
    private protected HygieneRule(string id, string description)
    {
        Id = id;
        Description = description;
    }

    /// <summary>Short name of the rule in kebab-case, such as <c>no-outputs</c>.</summary>
    public string Id { get; }

    /// <summary>What the rule asks for, in one sentence.</summary>
    public string Description { get; }

    /// <summary>Whether the program can mend what breaks the rule, without a person deciding anything.</summary>
    public virtual bool Fixable => false;

    /// <summary>Finds what breaks the rule.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="fileName">Its path or name; empty when it has none, then rules on names say nothing.</param>
    internal abstract IEnumerable<HygieneFinding> Check(NotebookDocument document, string fileName);

    /// <summary>Mends every fixable finding of <see cref="Check"/>.</summary>
    /// <param name="document">The notebook, changed in place.</param>
    internal virtual void Mend(NotebookDocument document)
    {
    }

    /// <summary>Makes a finding on the whole file.</summary>
    private protected HygieneFinding OnFile(string problem, string remedy) => new(this, problem, remedy);

    /// <summary>Makes a finding on a cell.</summary>
    private protected HygieneFinding OnCell(NotebookDocument document, int index, string problem, string remedy, int? line = null) =>
        new(this, problem, remedy) { Cell = index + 1, CellId = document.Cells[index].Id, Line = line };
}
