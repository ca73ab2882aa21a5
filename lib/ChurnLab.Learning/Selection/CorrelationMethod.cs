namespace ChurnLab.Learning.Selection;

/// <summary>Correlation that a <see cref="CorrelationFilter"/> looks at.</summary>
public enum CorrelationMethod
{
    /// <summary>Pearson's, of the values.</summary>
    Pearson,

    /// <summary>Spearman's, of the ranks.</summary>
    Spearman,
}
