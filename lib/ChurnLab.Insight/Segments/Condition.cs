using ChurnLab.Insight.Words;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>One condition of a segment: it looks at one feature.</summary>
/// <param name="Feature">Name of the feature.</param>
public abstract record Condition(string Feature)
{
    /// <summary>The rows for which it holds.</summary>
    /// <param name="rows">Rows; the feature is found by name.</param>
    /// <exception cref="LearningException">The feature is not there or of the other kind.</exception>
    public abstract RowSet Holds(FeatureTable rows);

    /// <summary>The condition in words, such as «возраст до 35 лет».</summary>
    /// <param name="vocabulary">What features and values are called.</param>
    public abstract string Describe(Vocabulary vocabulary);
}
