namespace ChurnLab.Learning.Preparation;

/// <summary>Family of power transforms.</summary>
public enum PowerMethod
{
    /// <summary>For all numbers («yeo-johnson»).</summary>
    YeoJohnson,

    /// <summary>For numbers above 0 («box-cox»).</summary>
    BoxCox,
}
