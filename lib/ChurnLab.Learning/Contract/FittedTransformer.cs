namespace ChurnLab.Learning;

/// <summary>A learnt step that turns features into other features.</summary>
public abstract class FittedTransformer : FittedModel
{
    private protected FittedTransformer(FeatureSchema schema, bool takesMissing)
        : base(schema, takesMissing)
    {
    }

    /// <summary>Names of the features it gives, in order.</summary>
    public abstract IReadOnlyList<string> OutputNames { get; }

    /// <summary>Whether missing values it is given may still be missing in what it gives.</summary>
    internal virtual bool GivesMissing => TakesMissing;

    /// <summary>Whether outputs are made of several features at once: <see cref="Origins"/> then refuses.</summary>
    internal virtual bool Mixes => false;

    /// <summary>Place in the schema of the feature that each output is made of, in the order of <see cref="OutputNames"/>.</summary>
    internal abstract int[] Origins { get; }

    /// <summary>Transforms rows.</summary>
    /// <param name="x">Rows; columns are found by name.</param>
    /// <returns>As many rows with the features of <see cref="OutputNames"/>.</returns>
    /// <exception cref="LearningException">A feature is not there, of the other kind, infinite or missing where that is not allowed.</exception>
    public FeatureTable Transform(FeatureTable x) => TransformCore(Aligned(x));

    /// <summary>Transforms checked rows.</summary>
    /// <param name="x">Rows in the order of the schema.</param>
    private protected abstract FeatureTable TransformCore(FeatureTable x);
}
