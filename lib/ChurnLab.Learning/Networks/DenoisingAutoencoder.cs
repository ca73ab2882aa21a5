namespace ChurnLab.Learning.Networks;

/// <summary>
/// Replaces features by a few codes from which a network can tell the features again, though some of what it saw was
/// wrong.
/// </summary>
/// <remarks>
/// <para>
/// Layers narrow from the features over <see cref="HiddenSizes"/> to the code and widen back in mirror order; the code
/// and the last layer are linear. The loss is the mean over rows and features of the squared error against the row
/// without noise, plus half <see cref="L2"/> times the squares of the weights. It is lowered by Adam over batches in a
/// new random order each epoch.
/// </para>
/// <para>
/// Features are to be standardised before, for example by a <see cref="Preparation.StandardScaler"/>: nothing is scaled
/// here, a feature of large values would be all the loss is about, and values beyond ±1,000,000 are taken for that.
/// Missing values are to be filled before. Row weights count in the loss. Weights of the network are in single
/// precision; they are the same bits for any number of threads. Rows that their codes do not tell again are unlike
/// those of the fit: see <see cref="FittedDenoisingAutoencoder.ReconstructionErrors"/>.
/// </para>
/// <para>
/// Source: Hinton and Salakhutdinov, Reducing the dimensionality of data with neural networks (2006); Vincent et al.,
/// Extracting and composing robust features with denoising autoencoders (2008), but for the noise: a value gives way to
/// that of another row, not to 0; Kingma and Ba, Adam (2015).
/// </para>
/// </remarks>
public sealed record DenoisingAutoencoder : Transformer
{
    /// <summary>
    /// Units of the layers before the code; those behind it mirror them. Range: each 1 or more; none is a linear code.
    /// Default: 64.
    /// </summary>
    public IReadOnlyList<int> HiddenSizes { get; init; } = [64];

    /// <summary>Number of codes. Range: 1 or more. Default: 8.</summary>
    public int CodeSize { get; init; } = 8;

    /// <summary>What hidden units make of their sums. Default: scaled exponential.</summary>
    public NetworkActivation Activation { get; init; }

    /// <summary>
    /// Chance that a value is replaced by that of another random row of the same feature. Range: 0 to below 1. Default:
    /// 0.15.
    /// </summary>
    public double CorruptionRate { get; init; } = 0.15;

    /// <summary>Length of Adam's steps. Range: above 0 to 1. Default: 0.001.</summary>
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>Rows per step. Range: 1 or more. Default: 256.</summary>
    public int BatchSize { get; init; } = 256;

    /// <summary>Times all rows are gone through at most. Range: 1 or more. Default: 50.</summary>
    public int MaxEpochs { get; init; } = 50;

    /// <summary>Penalty of the squares of weights, biases apart. Range: 0 or more. Default: 0.</summary>
    public double L2 { get; init; }

    /// <summary>Share of the mean gradient kept from step to step. Range: 0 to below 1. Default: 0.9.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>
    /// Share of the mean squared gradient kept from step to step. Range: 0 to below 1. Default: 0.999.
    /// </summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>What is added to the root of the mean squared gradient. Range: above 0. Default: 1e-8.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>
    /// Share of the rows held out to see when to stop; used only with <see cref="Patience"/>. Range: above 0 to below
    /// 1. Default: 0.1.
    /// </summary>
    public double ValidationFraction { get; init; } = 0.1;

    /// <summary>
    /// Epochs without a lower error of the rows held out before a fit stops; the best weights are kept. 0 never stops.
    /// Default: 5.
    /// </summary>
    public int Patience { get; init; } = 5;

    /// <summary>Seed of first weights, noise, order and of the rows held out. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>Settings by name; sizes of layers are one text.</summary>
    public override IReadOnlyList<KeyValuePair<string, object?>> Parameters() =>
    [
        .. base.Parameters().Select(own => own.Key == nameof(HiddenSizes)
            ? KeyValuePair.Create(own.Key, (object?)string.Join(", ", HiddenSizes))
            : own),
    ];

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        foreach (var size in HiddenSizes)
            Require(size >= 1, nameof(HiddenSizes), size, "1 or more for each layer");
        Require(CodeSize >= 1, nameof(CodeSize), CodeSize, "1 or more");
        Require(Enum.IsDefined(Activation), nameof(Activation), Activation, "one of the activations there are");
        Require(CorruptionRate is >= 0 and < 1, nameof(CorruptionRate), CorruptionRate, "a chance of 0 or more and below 1");
        Require(LearningRate is > 0 and <= 1, nameof(LearningRate), LearningRate, "a number above 0 and at most 1");
        Require(BatchSize >= 1, nameof(BatchSize), BatchSize, "1 or more");
        Require(MaxEpochs >= 1, nameof(MaxEpochs), MaxEpochs, "1 or more");
        Require(L2 >= 0 && double.IsFinite(L2), nameof(L2), L2, "a finite number of 0 or more");
        Require(Beta1 is >= 0 and < 1, nameof(Beta1), Beta1, "a share of 0 or more and below 1");
        Require(Beta2 is >= 0 and < 1, nameof(Beta2), Beta2, "a share of 0 or more and below 1");
        Require(Epsilon > 0 && double.IsFinite(Epsilon), nameof(Epsilon), Epsilon, "a finite number above 0");
        Require(ValidationFraction is > 0 and < 1, nameof(ValidationFraction), ValidationFraction, "a share above 0 and below 1");
        Require(Patience >= 0, nameof(Patience), Patience, "1 or more, or 0 for no early stopping");
    }

    /// <inheritdoc/>
    /// <exception cref="LearningException">Rows are too few to hold some out, or the loss is no number.</exception>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        using var run = new AutoencoderRun(data, this);
        var history = run.Fit();
        return new FittedDenoisingAutoencoder(FeatureSchema.Of(data.X), run.Network, history);
    }

    private void Require(bool holds, string option, object got, string expected)
    {
        if (!holds)
            throw LearningErrors.Setting(Name, option, got, expected);
    }
}
