namespace ChurnLab.Studies.Eshop;

/// <summary>What becomes of clients whose revenue of the current month does not go with that of the previous one.</summary>
public enum EshopOutlierDecision
{
    /// <summary>The clients are left out: nothing is made up, and one client in a thousand is not missed. The default.</summary>
    LeaveOut,

    /// <summary>The revenue is taken for a slip of the pen and corrected; clients where none explains it are left out.</summary>
    Repair,

    /// <summary>The revenue is replaced by the median of the other clients.</summary>
    Median,

    /// <summary>The revenue stays as it is.</summary>
    Keep,
}
