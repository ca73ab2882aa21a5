using ChurnLab.Insight.Words;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>Rows that fulfil all of some conditions, and how many of them are of class 1.</summary>
public sealed class Segment
{
    /// <summary>Counts the members.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="members">Rows that fulfil them.</param>
    /// <param name="positives">Rows of class 1, of all.</param>
    internal Segment(IReadOnlyList<Condition> conditions, RowSet members, RowSet positives)
    {
        (Conditions, Members) = (conditions, members);
        (Size, Positives) = (members.Count, members.CountBoth(positives));
        (AllRows, AllPositives) = (members.Rows, positives.Count);
    }

    /// <summary>The conditions; all of them hold for a member.</summary>
    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>The members.</summary>
    public RowSet Members { get; }

    /// <summary>Number of members.</summary>
    public int Size { get; }

    /// <summary>Number of members of class 1.</summary>
    public int Positives { get; }

    /// <summary>Number of rows there are.</summary>
    public int AllRows { get; }

    /// <summary>Number of rows of class 1 there are.</summary>
    public int AllPositives { get; }

    /// <summary>Share of class 1 among the members, with Wilson's 95 % interval; NaN without members.</summary>
    public IntervalEstimate Rate => Proportion.Wilson(Positives, Size);

    /// <summary>How many times the rate of all rows that of the members is; NaN without members or rows of class 1.</summary>
    public double Lift => Rate.Value / ((double)AllPositives / AllRows);

    /// <summary>Share of all rows of class 1 that are members («recall»); NaN without rows of class 1.</summary>
    public double Coverage => (double)Positives / AllPositives;

    /// <summary>The conditions in words, parted by commas.</summary>
    /// <param name="vocabulary">What features and values are called.</param>
    public string Describe(Vocabulary vocabulary) => string.Join(", ", Conditions.Select(condition => condition.Describe(vocabulary)));

    /// <summary>The conditions in words, with the names of the columns.</summary>
    public override string ToString() => Describe(Vocabulary.Empty);
}
