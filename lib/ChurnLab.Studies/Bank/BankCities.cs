namespace ChurnLab.Studies.Bank;

/// <summary>Cities the defects and the churn model single out.</summary>
internal static class BankCities
{
    public const string Rybinsk = "Рыбинск";

    public const string Yaroslavl = "Ярославль";
}
