using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning;

/// <summary>What a fit returns: it never changes, and any thread may ask it.</summary>
public abstract class FittedModel
{
    /// <summary>Makes the common part.</summary>
    /// <param name="schema">Features it was fitted with.</param>
    /// <param name="takesMissing">Whether rows may have missing values.</param>
    private protected FittedModel(FeatureSchema schema, bool takesMissing) => (Schema, TakesMissing) = (schema, takesMissing);

    /// <summary>Features it was fitted with.</summary>
    public FeatureSchema Schema { get; }

    /// <summary>Whether rows may have missing values.</summary>
    public bool TakesMissing { get; }

    /// <summary>Whether its parts check for themselves what they take.</summary>
    private protected virtual bool PartsCheck => false;

    /// <summary>Writes what <see cref="ModelKinds"/> needs to make this object again, schema apart.</summary>
    internal abstract void WriteState(ModelWriter writer);

    /// <summary>The columns of a table in the order of the model, checked as for a prediction.</summary>
    internal FeatureTable Checked(FeatureTable x) => Aligned(x);

    /// <summary>Puts the columns of a table in order and checks them.</summary>
    private protected FeatureTable Aligned(FeatureTable x)
    {
        var aligned = Schema.Align(x);
        foreach (var column in aligned.Columns)
        {
            if (column is NumberFeature { FirstInfinite: >= 0 and var row })
                throw LearningErrors.Infinite(column.Name, row);
            if (!TakesMissing && !PartsCheck && column.MissingCount > 0)
                throw LearningErrors.Missing("this model", column.Name, column.MissingCount);
        }

        return aligned;
    }
}
