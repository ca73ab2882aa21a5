namespace ChurnLab.Frames.Cleaning;

/// <summary>How many repeated keys have so many events of the target among their rows.</summary>
/// <param name="Events">Number of events; null where the target is missing in a row of the key.</param>
/// <param name="Keys">Number of such keys.</param>
public sealed record TargetSum(int? Events, int Keys);
