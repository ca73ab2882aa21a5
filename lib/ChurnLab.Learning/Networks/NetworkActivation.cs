namespace ChurnLab.Learning.Networks;

/// <summary>What a hidden unit of a network makes of its weighted sum.</summary>
public enum NetworkActivation
{
    /// <summary>
    /// Scaled exponential («selu»): 1.0507·z above 0, 1.7581·(eᶻ − 1) below; sums that are standardised stay about so
    /// from layer to layer. Source: Klambauer et al., Self-normalizing neural networks (2017).
    /// </summary>
    Selu,

    /// <summary>The sum where it is above 0, else 0 («relu»).</summary>
    Relu,

    /// <summary>Hyperbolic tangent, from −1 to 1 («tanh»).</summary>
    Tanh,
}
