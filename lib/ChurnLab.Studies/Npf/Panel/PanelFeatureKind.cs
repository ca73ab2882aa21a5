namespace ChurnLab.Studies.Npf.Panel;

/// <summary>What the values of a feature are.</summary>
public enum PanelFeatureKind
{
    /// <summary>Numbers with an order and distances.</summary>
    Number,

    /// <summary>Codes of groups, whole numbers without an order.</summary>
    Category,
}
