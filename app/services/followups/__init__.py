"""What has to be done for customers, and when."""
