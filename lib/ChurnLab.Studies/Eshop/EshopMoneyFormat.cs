namespace ChurnLab.Studies.Eshop;

/// <summary>How the file of profits separates columns and decimals; both are in use for the original.</summary>
public enum EshopMoneyFormat
{
    /// <summary>Columns by comma, decimals by dot, as in the other three files.</summary>
    DecimalDot,

    /// <summary>Columns by semicolon, decimals by comma, as a Russian spreadsheet saves them.</summary>
    DecimalComma,
}
